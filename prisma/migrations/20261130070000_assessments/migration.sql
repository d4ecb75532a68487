-- Assessments as they are taken. The tables stood since the foundation; nothing was ever in them.
drop table app.response, app.attempt, app.item, app.assessment, catalogue.item, catalogue.assessment;

create table catalogue.item (
  id uuid not null default uuidv7(),
  slug text not null,
  skill_id uuid not null,
  -- Those that give each other away have the same.
  item_group text,
  -- Where its author puts it, by comparison, in standard deviations of difficulties.
  rating double precision not null,
  current_version int not null,
  is_retired boolean not null default false,
  constraint item_pkey primary key (id),
  constraint item_skill_id_fkey foreign key (skill_id) references catalogue.skill (id) on update cascade on delete restrict
);
create unique index item_slug_key on catalogue.item (slug);
create index item_skill_id_idx on catalogue.item (skill_id);

-- What is asked, with the key: one question for each variant. Never changed once it is written, since answers refer to it.
create table catalogue.item_version (
  id uuid not null default uuidv7(),
  item_id uuid not null,
  number int not null,
  kind text not null,
  variants jsonb not null,
  source_hash text not null,
  created_at timestamptz(3) not null default current_timestamp,
  constraint item_version_pkey primary key (id),
  constraint item_version_item_id_fkey foreign key (item_id) references catalogue.item (id) on update cascade on delete cascade
);
create unique index item_version_item_id_number_key on catalogue.item_version (item_id, number);

create table catalogue.misconception (
  skill_id uuid not null,
  slug text not null,
  says jsonb not null,
  source_hash text not null,
  constraint misconception_pkey primary key (skill_id, slug),
  constraint misconception_skill_id_fkey foreign key (skill_id) references catalogue.skill (id) on update cascade on delete restrict
);

-- One published state of all that the engine knows of the items: an attempt keeps to the one it was opened with.
create table catalogue.parameter_set (
  id uuid not null default uuidv7(),
  number int not null,
  content jsonb not null,
  content_hash text not null,
  -- Finished attempts that it was learned from; none where authors' ratings are all there is.
  attempts int not null,
  published_at timestamptz(3) not null default current_timestamp,
  constraint parameter_set_pkey primary key (id)
);
create unique index parameter_set_number_key on catalogue.parameter_set (number);

create type app.assessment_kind as enum ('placement', 'domain', 'skill', 'course');
create type app.attempt_end as enum ('precise', 'classified', 'length', 'time', 'bank_exhausted', 'ended_by_learner', 'expired');

create table app.attempt (
  organization_id uuid not null,
  id uuid not null default uuidv7(),
  user_id uuid not null,
  kind app.assessment_kind not null,
  -- Slug of the domain, skill or course; of a placement none.
  subject text,
  parameter_set_id uuid not null,
  -- All that decides, with the parameters and the answers, what is asked and what comes out.
  setup jsonb not null,
  -- What was asked for before it began: 1, more, or 0 for no limit.
  time_factor double precision not null,
  started_at timestamptz(3) not null default current_timestamp,
  finished_at timestamptz(3),
  end_reason app.attempt_end,
  -- What it says, from the moment it ended; computed again from its answers it is the same, bit by bit.
  report jsonb,
  -- So many answers came faster than one can read that it says nothing of the person, nor of the items.
  is_hurried boolean not null default false,
  -- Set by the person before they saw what it says.
  voided_at timestamptz(3),
  constraint attempt_pkey primary key (organization_id, id),
  constraint attempt_organization_id_fkey foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade,
  constraint attempt_parameter_set_id_fkey foreign key (parameter_set_id) references catalogue.parameter_set (id) on update cascade on delete restrict,
  constraint attempt_names_its_subject check ((kind = 'placement') = (subject is null)),
  constraint attempt_ends_once check ((finished_at is null) = (end_reason is null)),
  constraint attempt_is_reported_or_voided check (num_nonnulls(report, voided_at) <= 1 and (report is null or finished_at is not null))
);
create index attempt_organization_id_user_id_started_at_idx on app.attempt (organization_id, user_id, started_at);
-- One at a time.
create unique index attempt_organization_id_user_id_key on app.attempt (organization_id, user_id)
  where finished_at is null and voided_at is null;

create table app.response (
  organization_id uuid not null,
  attempt_id uuid not null,
  position int not null,
  item_version_id uuid not null,
  -- Which of the item's variants was asked.
  variant int not null,
  -- An item that is being tried out says nothing of the person.
  is_scored boolean not null,
  shown_at timestamptz(3) not null default current_timestamp,
  answered_at timestamptz(3),
  answer jsonb,
  score int,
  constraint response_pkey primary key (organization_id, attempt_id, position),
  constraint response_organization_id_attempt_id_fkey foreign key (organization_id, attempt_id)
    references app.attempt (organization_id, id) on update cascade on delete cascade,
  constraint response_item_version_id_fkey foreign key (item_version_id) references catalogue.item_version (id) on update cascade on delete restrict,
  constraint response_is_scored_once_answered check ((answered_at is null) = (score is null))
);
create index response_item_version_id_idx on app.response (item_version_id);

select app.protect_table('app.attempt');
select app.protect_table('app.response');
grant select on catalogue.item, catalogue.item_version, catalogue.misconception, catalogue.parameter_set to skillgrad_api;
grant select, insert on app.attempt, app.response to skillgrad_api;
grant update (finished_at, end_reason, report, is_hurried, voided_at) on app.attempt to skillgrad_api;
grant update (answered_at, answer, score) on app.response to skillgrad_api;

-- Of how many people each item was asked, over all companies, in attempts of a kind that ended in the last months; for the exposure cap.
-- A person counts once, and haste not at all, so that nobody steers what others are asked.
create function app.item_exposure(of_kind app.assessment_kind, of_subject text, since timestamptz)
returns table (item_id uuid, asked int, attempts int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with counted as (
    select a.organization_id, a.id, a.user_id from app.attempt a
    where a.kind = of_kind and a.subject is not distinct from of_subject and a.finished_at >= since and not a.is_hurried
  )
  select v.item_id, count(distinct a.user_id)::int, (select count(distinct counted.user_id)::int from counted)
  from counted a
  join app.response r on r.organization_id = a.organization_id and r.attempt_id = a.id
  join catalogue.item_version v on v.id = r.item_version_id
  group by v.item_id
$$;

-- First answers to each version of an item in finished attempts, for calibration: of people as numbers that mean nothing elsewhere.
create function app.answers_for_calibration()
returns table (person int, attempts int, item_version_id uuid, score int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with ended as (
    select a.organization_id, a.id, a.user_id from app.attempt a
    where a.finished_at is not null and a.voided_at is null and not a.is_hurried
  ), first as (
    select distinct on (a.user_id, r.item_version_id) a.user_id, r.item_version_id, r.score
    from ended a join app.response r on r.organization_id = a.organization_id and r.attempt_id = a.id
    where r.answered_at is not null
    order by a.user_id, r.item_version_id, r.answered_at
  )
  select dense_rank() over (order by first.user_id)::int, (select count(*)::int from ended), first.item_version_id, first.score
  from first
$$;

-- Makes a state of the parameters the newest; the same one again changes nothing. Only items that there are may be in it.
create function app.publish_parameters(new_content jsonb, new_hash text, from_attempts int) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  newest catalogue.parameter_set;
begin
  perform pg_advisory_xact_lock(hashtextextended('publish parameters', 0));
  select * into newest from catalogue.parameter_set order by number desc limit 1;
  if newest.content_hash = new_hash then
    return newest.number;
  end if;
  if exists (
    select from jsonb_array_elements(new_content->'items') as entry
    where not exists (select from catalogue.item_version v where v.id = (entry->>'version')::uuid)
  ) then
    raise exception 'parameters of an item that is not there' using errcode = 'foreign_key_violation';
  end if;
  insert into catalogue.parameter_set (number, content, content_hash, attempts)
  values (coalesce(newest.number, 0) + 1, new_content, new_hash, from_attempts);
  return coalesce(newest.number, 0) + 1;
end
$$;

revoke execute on function app.item_exposure, app.answers_for_calibration, app.publish_parameters from public;
grant execute on function app.item_exposure, app.answers_for_calibration, app.publish_parameters to skillgrad_api;
