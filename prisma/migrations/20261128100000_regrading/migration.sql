-- Grading again with a newer version of the exercise. A grading holds all it takes to run it again; a submission may have
-- several, of which one stands. docs/regrading.md tells the whole.

-- ── What is regraded ──────────────────────────────────────────────────────────────────────────────────────────────

-- All that concerns regrading with one version, in all companies together. How far it is, is read from runs and gradings.
create table catalogue.regrade (
  id uuid not null default uuidv7(),
  target_version text not null,
  reason jsonb,
  requested_by text not null,
  created_at timestamptz(3) not null default current_timestamp,
  constraint regrade_pkey primary key (id),
  constraint regrade_target_version_fkey
    foreign key (target_version) references catalogue.exercise_version (hash) on update restrict on delete restrict,
  constraint regrade_reason_is_in_both_languages check (reason is null or reason ?& array['en', 'zh-CN'])
);
create unique index regrade_target_version_key on catalogue.regrade (target_version);
-- A learner is told why; who asked for it is the operators' business.
grant select (id, target_version, reason) on catalogue.regrade to skillgrad_api;

alter table app.run
  add column regrade_id uuid,
  add constraint run_regrade_id_fkey
    foreign key (regrade_id) references catalogue.regrade (id) on update cascade on delete restrict,
  add constraint run_of_a_regrade_says_so check ((purpose = 'regrade') = (regrade_id is not null));
create index run_of_regrade on app.run (regrade_id, state) where regrade_id is not null;

-- ── A grading, and which one stands ───────────────────────────────────────────────────────────────────────────────

create type app.grading_standing as enum ('proposed', 'standing', 'superseded', 'set_aside');

alter table app.grading
  add column exercise_version text,
  add column data_seed text,
  add column regrade_id uuid,
  add column standing app.grading_standing not null default 'standing',
  add column standing_since timestamptz(3),
  add column replaces_id uuid,
  add column confirmed_by text;

update app.grading g set standing_since = g.graded_at, exercise_version = s.exercise_version
from app.submission s where s.organization_id = g.organization_id and s.id = g.submission_id;
update app.grading g set exercise_version = r.exercise_version, data_seed = r.data_seed
from app.run r where r.organization_id = g.organization_id and r.id = g.run_id;

alter table app.grading
  alter column exercise_version set not null,
  add constraint grading_exercise_version_fkey
    foreign key (exercise_version) references catalogue.exercise_version (hash) on update restrict on delete restrict,
  add constraint grading_regrade_id_fkey
    foreign key (regrade_id) references catalogue.regrade (id) on update cascade on delete restrict,
  add constraint grading_stands_since_some_moment check ((standing in ('standing', 'superseded')) = (standing_since is not null)),
  -- What fell to a fault of ours is no verdict that could replace one.
  add constraint grading_of_our_fault_replaces_nothing check (verdict <> 'our_fault' or replaces_id is null);

drop index app.grading_organization_id_submission_id_key;
create unique index grading_one_stands on app.grading (organization_id, submission_id) where standing = 'standing';
create index grading_organization_id_submission_id_idx on app.grading (organization_id, submission_id);
create unique index grading_organization_id_run_id_key on app.grading (organization_id, run_id);
create index grading_of_regrade on app.grading (regrade_id, standing) where regrade_id is not null;

-- ── Evidence says of which grading it is ──────────────────────────────────────────────────────────────────────────

-- The ledger only grows: a grading that no longer stands keeps its rows, and whoever reads the ledger passes them over.
alter table app.skill_evidence add column grading_id uuid;
update app.skill_evidence e set grading_id = g.id
from app.grading g where g.organization_id = e.organization_id and g.submission_id = e.submission_id;
alter table app.skill_evidence
  add constraint skill_evidence_organization_id_grading_id_fkey
    foreign key (organization_id, grading_id) references app.grading (organization_id, id) on update cascade on delete restrict;
drop index app.skill_evidence_organization_id_submission_id_skill_id_key;
create index skill_evidence_organization_id_submission_id_idx on app.skill_evidence (organization_id, submission_id);
create unique index skill_evidence_organization_id_grading_id_skill_id_key on app.skill_evidence (organization_id, grading_id, skill_id);

-- Nobody waits for a regrading, so it is no part of how long the queue is.
create or replace function app.queue_length() returns int
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*)::int from app.run where state = 'queued' and purpose = 'grade'
$$;

-- ── Comparing ─────────────────────────────────────────────────────────────────────────────────────────────────────

-- higher, same or lower. Fewer points are lower whatever the verdict, and so is losing a pass; no points are less than none scored.
create function app.compared(before app.grading, after app.grading) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case
    when before.verdict = after.verdict and before.points is not distinct from after.points then 'same'
    when coalesce(after.points, -1) < coalesce(before.points, -1)
      or (before.verdict = 'passed' and after.verdict <> 'passed') then 'lower'
    else 'higher' end
$$;

-- ── Recording ─────────────────────────────────────────────────────────────────────────────────────────────────────

-- Stores the outcome, ends the run and tells the api's background, all or nothing. A regrading only proposes: what says the
-- same as the grading that stands, or fell to a fault of ours, is set aside at once.
create or replace function app.finish_run(held app.run, outcome jsonb) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  graded app.grading;
  before app.grading;
begin
  insert into app.grading (
    organization_id, submission_id, run_id, attempt, verdict, fault, points, criteria, figure, log, curve, backend, timings, hashes, message, graded_at,
    exercise_version, data_seed, regrade_id, standing, standing_since
  ) values (
    held.organization_id, held.submission_id, held.id, held.attempt,
    (outcome ->> 'verdict')::app.verdict, outcome ->> 'fault', (outcome ->> 'points')::int,
    coalesce(outcome -> 'criteria', '[]'), nullif(outcome -> 'figure', 'null'), coalesce(outcome ->> 'log', ''),
    coalesce(outcome -> 'curve', '[]'), coalesce(outcome -> 'backend', '{}'), coalesce(outcome -> 'timings', '{}'),
    coalesce(outcome -> 'hashes', '{}'), nullif(outcome -> 'message', 'null'), clock_timestamp(),
    held.exercise_version, held.data_seed, held.regrade_id,
    case held.purpose when 'grade' then 'standing' else 'proposed' end::app.grading_standing,
    case held.purpose when 'grade' then clock_timestamp() end
  ) returning * into graded;
  update app.run set state = 'done', lease_token = null, lease_until = null, finished_at = clock_timestamp()
  where organization_id = held.organization_id and id = held.id;
  if held.purpose = 'regrade' then
    select * into strict before from app.grading
    where organization_id = held.organization_id and submission_id = held.submission_id and standing = 'standing';
    if graded.verdict = 'our_fault' or app.compared(before, graded) = 'same' then
      update app.grading set standing = 'set_aside' where organization_id = graded.organization_id and id = graded.id;
    end if;
    return;
  end if;
  perform app.enqueue_for(
    held.organization_id, 'grading.recorded',
    jsonb_build_object('gradingId', graded.id, 'submissionId', held.submission_id, 'runId', held.id), null, 'grading:' || graded.id);
  perform app.announce_run(held.id, held.submission_id, 'done');
end
$$;

-- As before, but the run's own grading decides: a submission that is regraded has another one already.
create or replace function app.record_grading(of_run uuid, held_token uuid, outcome jsonb) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  held app.run := app.leased_run(of_run, held_token);
begin
  if held.id is null then
    return case when exists (select from app.run r join app.grading g on g.organization_id = r.organization_id and g.run_id = r.id
                             where r.id = of_run)
      then 'already_recorded' else 'lease_lost' end;
  end if;
  perform app.finish_run(held, outcome);
  return 'recorded';
end
$$;

-- ── Regrading: for the operator, who comes as the migrator; granted to nobody ─────────────────────────────────────

-- Queues what the exercise's current version has not graded yet, on the data of the first time; below every learner's own
-- run. Asking again goes on where the last time ended. `since`: the lowest number of the version that graded before.
-- What failed on our side has no mark that could change, and its author was asked to submit again.
create function app.begin_regrade(of_exercise text, since int, asked_by text, because jsonb default null) returns uuid
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  target catalogue.exercise_version;
  begun uuid;
begin
  select v.* into strict target from catalogue.exercise e
  join catalogue.exercise_version v on v.exercise_id = e.id and v.number = e.current_version
  where e.slug = of_exercise;
  perform pg_advisory_xact_lock(hashtextextended('regrade/' || target.hash, 0));
  insert into catalogue.regrade (target_version, reason, requested_by) values (target.hash, because, asked_by)
  on conflict (target_version) do update set reason = coalesce(excluded.reason, regrade.reason)
  returning id into begun;
  insert into app.run (
    organization_id, submission_id, user_id, exercise_slug, exercise_version, data_seed, purpose, regrade_id, kind, priority, turn, rungs, queued_at, not_before)
  select s.organization_id, s.id, s.user_id, s.exercise_slug, target.hash, coalesce(g.data_seed, app.fresh_seed()), 'regrade', begun,
    coalesce(graded_by.kind, 'cpu'), -10, due.turn, target.rungs, clock_timestamp(), clock_timestamp()
  from app.submission s
  join app.grading g on g.organization_id = s.organization_id and g.submission_id = s.id and g.standing = 'standing'
  join catalogue.exercise_version v on v.hash = g.exercise_version
  join lateral (select app.next_turn(s.organization_id, null) as turn) due on true
  left join app.run graded_by on graded_by.organization_id = g.organization_id and graded_by.id = g.run_id
  where v.exercise_id = target.exercise_id and v.hash <> target.hash and v.number >= since and g.verdict <> 'our_fault'
    and not exists (
      select from app.run r left join app.grading p on p.organization_id = r.organization_id and p.run_id = r.id
      where r.organization_id = s.organization_id and r.submission_id = s.id and r.regrade_id = begun
        and (r.state in ('queued', 'leased', 'running') or (p.verdict <> 'our_fault' and p.standing <> 'superseded')))
  order by s.id;
  perform app.wake_graders(waiting.kind)
  from (select distinct kind from app.run where regrade_id = begun and state = 'queued') waiting;
  return begun;
end
$$;

-- Stops what still waits or runs; resolves to how many. What was proposed stays proposed.
create function app.cancel_regrade(of_regrade uuid) returns int
language sql set search_path = pg_catalog, pg_temp as $$
  with stopped as (
    update app.run set state = 'cancelled', lease_token = null, lease_until = null, finished_at = clock_timestamp()
    where regrade_id = of_regrade and state in ('queued', 'leased', 'running')
    returning 1
  ) select count(*)::int from stopped
$$;

-- What was proposed and waits for a decision, compared with the grading that stands now.
create function app.proposed_changes(of_regrade uuid)
returns table (organization_id uuid, user_id uuid, submission_id uuid, proposal uuid, change text, confirmed_by text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select s.organization_id, s.user_id, s.id, p.id, app.compared(g, p), p.confirmed_by
  from app.grading p
  join app.submission s on s.organization_id = p.organization_id and s.id = p.submission_id
  join app.grading g on g.organization_id = p.organization_id and g.submission_id = p.submission_id and g.standing = 'standing'
  where p.regrade_id = of_regrade and p.standing = 'proposed'
$$;

-- Lets one proposal stand. The grading it replaces, and other proposals for the same submission, stay in the history.
create function app.let_stand(of_organization uuid, of_proposal uuid) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  proposal app.grading;
  replaced uuid;
begin
  select * into strict proposal from app.grading where organization_id = of_organization and id = of_proposal and standing = 'proposed' for update;
  update app.grading set standing = 'superseded'
  where organization_id = of_organization and submission_id = proposal.submission_id and standing = 'standing'
  returning id into strict replaced;
  update app.grading set standing = 'standing', standing_since = clock_timestamp(), replaces_id = replaced
  where organization_id = of_organization and id = proposal.id;
  update app.grading set standing = 'set_aside'
  where organization_id = of_organization and submission_id = proposal.submission_id and standing = 'proposed';
  perform app.enqueue_for(
    of_organization, 'grading.recorded',
    jsonb_build_object('gradingId', proposal.id, 'submissionId', proposal.submission_id, 'runId', proposal.run_id), null, 'grading:' || proposal.id);
end
$$;

-- Somebody answers, by name, for exactly these lower ones; what is proposed later needs a confirmation of its own.
create function app.confirm_lower(of_regrade uuid, proposals uuid[], confirmed_by_name text) returns int
language sql set search_path = pg_catalog, pg_temp as $$
  with confirmed as (
    update app.grading g set confirmed_by = confirmed_by_name
    from app.proposed_changes(of_regrade) c
    where c.change = 'lower' and c.proposal = any (proposals) and g.organization_id = c.organization_id and g.id = c.proposal
    returning 1
  ) select count(*)::int from confirmed
$$;

-- Lets proposals stand, all of a person at once, for some people at a time; resolves to how many gradings were replaced, 0 when
-- none is left. Nothing lower stands unconfirmed. The person is told in one letter.
create function app.apply_regrade(of_regrade uuid, people int default 50) returns int
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  person record;
  replaced int := 0;
begin
  perform pg_advisory_xact_lock(hashtextextended('regrade/' || target_version, 0)) from catalogue.regrade where id = of_regrade;
  for person in
    select c.organization_id, c.user_id, array_agg(c.proposal order by c.submission_id) as proposals
    from app.proposed_changes(of_regrade) c
    where c.change = 'higher' or (c.change = 'lower' and c.confirmed_by is not null)
    group by c.organization_id, c.user_id order by c.organization_id, c.user_id limit people
  loop
    perform app.let_stand(person.organization_id, proposal) from unnest(person.proposals) proposal;
    perform app.enqueue_for(
      person.organization_id, 'regrade.tell',
      jsonb_build_object('userId', person.user_id, 'gradingIds', person.proposals), null, null);
    replaced := replaced + cardinality(person.proposals);
  end loop;
  return replaced;
end
$$;

revoke execute on all functions in schema app from public;
