-- What somebody objects to in a report of theirs: a question, or what it says as a whole.

create table app.appeal (
  organization_id uuid not null,
  id uuid not null default uuidv7(),
  user_id uuid not null,
  attempt_id uuid not null,
  -- Of the question; null where it is about the report as a whole.
  position int,
  words text not null check (length(words) between 1 and 2000),
  -- Whether the company's owners and admins read in the activity that there is one.
  tells_company boolean not null default false,
  created_at timestamptz(3) not null default current_timestamp,
  outcome text check (outcome in ('agreed', 'stands')),
  -- Of the operator.
  reply text,
  answered_at timestamptz(3),
  constraint appeal_pkey primary key (organization_id, id),
  constraint appeal_organization_id_attempt_id_fkey foreign key (organization_id, attempt_id)
    references app.attempt (organization_id, id) on update cascade on delete cascade,
  constraint appeal_is_answered_once check ((outcome is null) = (answered_at is null))
);
create unique index appeal_organization_id_attempt_id_position_key on app.appeal (organization_id, attempt_id, position) nulls not distinct;
create index appeal_organization_id_user_id_idx on app.appeal (organization_id, user_id);
select app.protect_table('app.appeal');
grant select, insert on app.appeal to skillgrad_api;
grant update (words, tells_company) on app.appeal to skillgrad_api;

-- Those of all companies that wait, for whoever runs the installation: what is objected to, and not who or where.
create function app.waiting_appeals()
returns table (id uuid, attempt_id uuid, kind app.assessment_kind, subject text, item_id uuid, version int, variant int, words text, created_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.attempt_id, a.kind, a.subject, v.item_id, v.number, r.variant, p.words, p.created_at
  from app.appeal p
  join app.attempt a on a.organization_id = p.organization_id and a.id = p.attempt_id
  left join app.response r on r.organization_id = p.organization_id and r.attempt_id = p.attempt_id and r.position = p.position
  left join catalogue.item_version v on v.id = r.item_version_id
  where p.answered_at is null
  order by p.created_at, p.id
  limit 500
$$;
revoke execute on function app.waiting_appeals from public;
grant execute on function app.waiting_appeals to skillgrad_api;
