-- The queue at ten thousand waiting, seen by graders that hold one credential: what a run grades with and on which data
-- stands in the run, turns are settled when it is queued, and a notification wakes the graders.

alter table app.run
  add column exercise_version text,
  add column data_seed text,
  add column purpose text not null default 'grade',
  add column turn bigint not null default 0;

update app.run r set exercise_version = s.exercise_version
from app.submission s where s.organization_id = r.organization_id and s.id = r.submission_id;

-- Two random UUIDs hold 244 bits from the server's cryptographic source: nobody can foresee a submission's hidden data.
create function app.fresh_seed() returns text
language sql volatile set search_path = pg_catalog, pg_temp as $$
  select encode(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 'hex')
$$;

-- Runs graded before seeds were recorded keep none: a new one would claim data they were not graded on.
update app.run set data_seed = app.fresh_seed() where state in ('queued', 'leased', 'running');

alter table app.run
  alter column exercise_version set not null,
  alter column data_seed set default app.fresh_seed(),
  add constraint run_exercise_version_fkey
    foreign key (exercise_version) references catalogue.exercise_version (hash) on update restrict on delete restrict,
  add constraint run_purpose_is_known check (purpose in ('grade', 'regrade'));

-- Regrading is no submission: it neither supersedes one nor is superseded.
drop index app.run_one_active;
create unique index run_one_active on app.run (organization_id, user_id, exercise_slug)
  where state in ('queued', 'leased', 'running') and purpose = 'grade';

-- Every claim and every question about places walks this one: the heads of the companies, then a company's own order.
drop index app.run_waiting;
create index run_waiting on app.run (kind, (-priority), organization_id, turn, queued_at, id) where state = 'queued';
create index run_turns_of_person on app.run (organization_id, user_id, turn desc);

-- ── Waking ────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Delivered with the commit of the transaction that queued the run. One that gets lost costs a grader's next look.
drop function app.wake_graders(uuid, uuid, text, timestamptz);
create function app.wake_graders(of_kind text) returns void
language sql set search_path = pg_catalog, pg_temp as $$
  select pg_notify('run_waiting', of_kind)
$$;

-- ── Turns ─────────────────────────────────────────────────────────────────────────────────────────────────────────

-- The round of its company in which a person's next run is due: the round that is being served, or the one after the
-- person's last (start-time fair queuing, Goyal, Vin and Cheng 1996), so that whoever hands in much waits behind whoever has not had a turn.
create function app.next_turn(tenant uuid, of_user uuid) returns bigint
language sql stable set search_path = pg_catalog, pg_temp as $$
  select greatest(
    (select r.turn from app.run r where r.organization_id = tenant and r.claimed_at is not null order by r.claimed_at desc limit 1),
    (select r.turn + 1 from app.run r where r.organization_id = tenant and r.user_id = of_user order by r.turn desc limit 1),
    0)
$$;

-- The one definition of fairness. Companies take turns, the longest unserved first; inside a company its people do.
-- Place 1 goes next; `claim_run` walks the same order by index, and a test holds the two together.
drop function app.queue_position(uuid);
drop function app.waiting_runs() cascade;
create function app.waiting_runs(of_kinds text[] default '{cpu,gpu}')
returns table (organization_id uuid, id uuid, kind text, rungs text[], place bigint)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with waiting as (
    select r.organization_id, r.id, r.kind, r.rungs, r.priority,
      row_number() over own_line as turn_of_company,
      first_value(r.queued_at) over own_line as first_queued_at
    from app.run r
    where r.state = 'queued' and r.not_before <= clock_timestamp() and r.kind = any (of_kinds)
    window own_line as (partition by r.kind, r.priority, r.organization_id order by r.turn, r.queued_at, r.id)
  ), served as (
    select company.organization_id,
      (select max(r.claimed_at) from app.run r where r.organization_id = company.organization_id) as last_claimed_at
    from (select distinct w.organization_id from waiting w) company
  )
  select w.organization_id, w.id, w.kind, w.rungs,
    row_number() over (
      partition by w.kind
      order by w.priority desc, w.turn_of_company, s.last_claimed_at nulls first, w.first_queued_at, w.organization_id)
  from waiting w join served s on s.organization_id = w.organization_id
$$;

-- Where each of these runs stands among all that wait for the same kind of host; those that do not wait are left out.
-- One statement for all who look, since the order is worked out once.
create function app.queue_places(of_runs uuid[]) returns table (run uuid, place int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select w.id, w.place::int from app.waiting_runs() w where w.id = any (of_runs)
$$;

-- 1 is next; null when it no longer waits (or waits out the pause before a retry).
create function app.queue_position(of_run uuid) returns int
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select w.place::int
  from app.run r, app.waiting_runs(array[r.kind]) w
  where r.organization_id = app.require_organization() and r.id = of_run and r.state = 'queued' and w.id = r.id
$$;

-- ── Runs: the learner's side ──────────────────────────────────────────────────────────────────────────────────────

create or replace function app.cancel_active_runs(tenant uuid, of_user uuid, of_exercise text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  cancelled app.run;
begin
  for cancelled in
    update app.run
    set state = 'cancelled', lease_token = null, lease_until = null, finished_at = clock_timestamp()
    where organization_id = tenant and user_id = of_user and exercise_slug = of_exercise and purpose = 'grade'
      and state in ('queued', 'leased', 'running')
    returning *
  loop
    perform app.announce_run(cancelled.id, cancelled.submission_id, cancelled.state);
  end loop;
end
$$;

-- Queues a submission for grading, in the transaction that stored it. The newest of a person and exercise wins:
-- an older one still waiting or running is cancelled. Asking twice gives the same run.
create or replace function app.submit_run(of_submission uuid, with_priority int default 0, of_kind text default 'cpu') returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  tenant uuid := app.require_organization();
  handed app.submission;
  known_run uuid;
  new_run uuid;
begin
  select * into handed from app.submission where organization_id = tenant and id = of_submission;
  if not found then
    raise exception 'no such submission' using errcode = 'no_data_found';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(concat_ws('/', 'submit', tenant, handed.user_id, handed.exercise_slug), 0));
  select id into known_run from app.run
  where organization_id = tenant and submission_id = handed.id and purpose = 'grade' order by queued_at limit 1;
  if found then
    return known_run;
  end if;
  perform app.cancel_active_runs(tenant, handed.user_id, handed.exercise_slug);
  insert into app.run (
    organization_id, submission_id, user_id, exercise_slug, exercise_version, kind, priority, turn, rungs, queued_at, not_before
  )
  select tenant, handed.id, handed.user_id, handed.exercise_slug, hash, of_kind, with_priority,
    app.next_turn(tenant, handed.user_id), rungs, clock_timestamp(), clock_timestamp()
  from catalogue.exercise_version where hash = handed.exercise_version
  returning id into strict new_run;
  perform app.wake_graders(of_kind);
  perform app.announce_run(new_run, handed.id, 'queued');
  return new_run;
end
$$;

-- ── Runs: the grader's side ───────────────────────────────────────────────────────────────────────────────────────

-- The companies with something waiting, in the order of their turns. Steps from one company to the next in the index
-- instead of reading all that waits.
create function app.companies_in_turn(of_kinds text[]) returns table (organization_id uuid, kind text, priority int)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with recursive company as (
    (select r.kind, r.priority, r.organization_id, r.queued_at as first_queued_at
     from app.run r where r.state = 'queued'
     order by r.kind, -r.priority, r.organization_id, r.turn, r.queued_at, r.id limit 1)
    union all
    select next.* from company c cross join lateral (
      select r.kind, r.priority, r.organization_id, r.queued_at
      from app.run r
      where r.state = 'queued' and (r.kind, -r.priority, r.organization_id) > (c.kind, -c.priority, c.organization_id)
      order by r.kind, -r.priority, r.organization_id, r.turn, r.queued_at, r.id limit 1
    ) next
  )
  select c.organization_id, c.kind, c.priority
  from company c cross join lateral (
    select max(r.claimed_at) as last_claimed_at from app.run r where r.organization_id = c.organization_id
  ) served
  where c.kind = any (of_kinds)
  order by c.priority desc, served.last_claimed_at nulls first, c.first_queued_at, c.organization_id
$$;

-- The next run this host may take, leased to it, or no row. Whoever holds the token may write; nobody else.
-- What comes with it is all a grader gets to know: the code, what to grade it with, and the seed of its hidden data.
drop function app.claim_run(uuid, text[], text[], interval);
create function app.claim_run(of_host uuid, on_rungs text[], of_kinds text[] default '{cpu}', lease_for interval default '60 seconds')
returns table (
  run uuid, organization uuid, submission uuid, attempt int, purpose text, lease_token uuid, lease_until timestamptz,
  exercise_slug text, exercise_version text, data_seed text, code text, queued_at timestamptz
)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  company record;
  claimed app.run;
begin
  update catalogue.worker_host set seen_at = clock_timestamp() where id = of_host;
  for company in select * from app.companies_in_turn(of_kinds) loop
    select * into claimed from app.run r
    where r.state = 'queued' and r.kind = company.kind and -r.priority = -company.priority
      and r.organization_id = company.organization_id and r.not_before <= clock_timestamp() and r.rungs && on_rungs
    order by r.turn, r.queued_at, r.id limit 1
    for update skip locked;
    exit when found;
  end loop;
  if claimed.id is null then
    return;
  end if;
  update app.run r
  set state = 'leased', attempt = r.attempt + 1, lease_token = gen_random_uuid(), lease_until = clock_timestamp() + lease_for,
    heartbeat_at = clock_timestamp(), claimed_at = clock_timestamp(), host_id = of_host
  where r.organization_id = claimed.organization_id and r.id = claimed.id
  returning * into claimed;
  perform app.announce_run(claimed.id, claimed.submission_id, claimed.state);
  return query
    select claimed.id, s.organization_id, s.id, claimed.attempt, claimed.purpose, claimed.lease_token, claimed.lease_until,
      claimed.exercise_slug, claimed.exercise_version, claimed.data_seed, s.code, claimed.queued_at
    from app.submission s where s.organization_id = claimed.organization_id and s.id = claimed.submission_id;
end
$$;

-- Our own fault: twice more with a growing pause, then a grading that says so and costs no attempt.
create or replace function app.retry_or_give_up(held app.run, what_happened text) returns text
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  pause interval := held.attempt * interval '2 seconds';
begin
  update app.run set incident = concat_ws(E'\n', incident, format('attempt %s: %s', held.attempt, left(what_happened, 2000)))
  where organization_id = held.organization_id and id = held.id;
  if held.attempt > 2 then
    perform app.finish_run(held, jsonb_build_object(
      'verdict', 'our_fault', 'fault', 'GRADER_ERROR', 'message', jsonb_build_object('incident', held.id)));
    return 'gave_up';
  end if;
  -- Nobody is woken: before the pause is over there is nothing to take, and after it the graders' next look finds it.
  update app.run set state = 'queued', lease_token = null, lease_until = null, host_id = null, not_before = clock_timestamp() + pause
  where organization_id = held.organization_id and id = held.id;
  perform app.announce_run(held.id, held.submission_id, 'queued');
  return 'requeued';
end
$$;

-- Hands a run back unharmed, as a host that is stopping does: no attempt counted, no pause. False: the lease was lost.
create or replace function app.release_run(of_run uuid, held_token uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  held app.run := app.leased_run(of_run, held_token);
begin
  if held.id is null then
    return false;
  end if;
  update app.run set state = 'queued', attempt = held.attempt - 1, lease_token = null, lease_until = null, host_id = null
  where organization_id = held.organization_id and id = held.id;
  perform app.wake_graders(held.kind);
  perform app.announce_run(held.id, held.submission_id, 'queued');
  return true;
end
$$;

-- ── Who may call what ─────────────────────────────────────────────────────────────────────────────────────────────

revoke execute on all functions in schema app from public;
grant execute on function app.queue_position, app.queue_places to skillgrad_api;
grant execute on function app.claim_run to skillgrad_grader;

-- A grader's host holds one credential. It opens functions and nothing else: no table, no other schema.
revoke all on all tables in schema catalogue from skillgrad_grader;
revoke usage on schema catalogue from skillgrad_grader;
revoke execute on function app.current_organization, app.require_organization from skillgrad_grader;

-- Wake-ups that the queue library still held, and that nobody takes any more.
do $$
begin
  set role skillgrad_queue;
  if to_regclass('graphile_worker.jobs') is not null then
    perform graphile_worker.complete_jobs(array(
      select id from graphile_worker.jobs where task_identifier in ('grade', 'grade-gpu')));
  end if;
  reset role;
end
$$;
