-- What crosses the border of one company, or must happen as one step, happens in these functions and nowhere else.
-- They run as the migrator, whose policies see every company, so each one checks the tenant or the lease itself.

-- ── Tenant ────────────────────────────────────────────────────────────────────────────────────────────────────────

create function app.current_organization() returns uuid
language sql stable set search_path = pg_catalog, pg_temp as $$
  select nullif(current_setting('app.organization_id', true), '')::uuid
$$;

create function app.require_organization() returns uuid
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if nullif(current_setting('app.organization_id', true), '') is null then
    raise exception 'no tenant is set' using errcode = 'insufficient_privilege';
  end if;
  return current_setting('app.organization_id')::uuid;
end
$$;

-- ── Queue ─────────────────────────────────────────────────────────────────────────────────────────────────────────

-- The queue library puts row-level security without policies on its tables, so only their owner can add a job:
-- this one function is created by, and runs as, the queue's role.
do $$
declare
  migrator text := current_user;
begin
  if not pg_has_role(current_user, 'skillgrad_queue', 'SET') then
    execute format('grant skillgrad_queue to %I with set true, inherit false', migrator);
  end if;
  grant usage, create on schema app to skillgrad_queue;
  set role skillgrad_queue;
  create function app.enqueue_for(organization uuid, task text, payload jsonb, run_at timestamptz default null, job_key text default null)
  returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $body$
  begin
    perform graphile_worker.add_job(
      task,
      (coalesce(payload, '{}'::jsonb) || jsonb_build_object('organizationId', organization))::json,
      run_at => run_at,
      job_key => job_key
    );
  end
  $body$;
  revoke execute on function app.enqueue_for from public;
  execute format('grant execute on function app.enqueue_for to %I', migrator);
  reset role;
  revoke create on schema app from skillgrad_queue;
end
$$;

-- Adds a job in the caller's transaction, stamped with the caller's company whatever the payload claims.
create function app.enqueue(task text, payload jsonb default '{}', run_at timestamptz default null, job_key text default null)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.enqueue_for(app.require_organization(), task, payload, run_at, job_key);
end
$$;

-- ── Runs: the learner's side ──────────────────────────────────────────────────────────────────────────────────────

-- Ids alone: notifications are not filtered by row-level security. The reader asks for the row.
create function app.announce_run(of_run uuid, of_submission uuid, new_state app.run_state) returns void
language sql set search_path = pg_catalog, pg_temp as $$
  select pg_notify('run_state', json_build_object('run', of_run, 'submission', of_submission, 'state', new_state)::text)
$$;

create function app.wake_graders(organization uuid, of_run uuid, of_kind text, run_at timestamptz default null) returns void
language sql set search_path = pg_catalog, pg_temp as $$
  select app.enqueue_for(
    organization, case of_kind when 'gpu' then 'grade-gpu' else 'grade' end,
    jsonb_build_object('runId', of_run), run_at, 'run:' || of_run)
$$;

-- The number a person's next submission to an exercise gets. Holds off their parallel submissions until commit.
create function app.next_attempt(of_user uuid, of_exercise text) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  tenant uuid := app.require_organization();
begin
  perform pg_advisory_xact_lock(hashtextextended(concat_ws('/', 'submit', tenant, of_user, of_exercise), 0));
  return 1 + coalesce(
    (select max(attempt_number) from app.submission
     where organization_id = tenant and user_id = of_user and exercise_slug = of_exercise), 0);
end
$$;

create function app.cancel_active_runs(tenant uuid, of_user uuid, of_exercise text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  cancelled app.run;
begin
  for cancelled in
    update app.run
    set state = 'cancelled', lease_token = null, lease_until = null, finished_at = clock_timestamp()
    where organization_id = tenant and user_id = of_user and exercise_slug = of_exercise
      and state in ('queued', 'leased', 'running')
    returning *
  loop
    perform app.announce_run(cancelled.id, cancelled.submission_id, cancelled.state);
  end loop;
end
$$;

-- Queues a submission for grading, in the transaction that stored it. The newest of a person and exercise wins:
-- an older one still waiting or running is cancelled. Asking twice gives the same run.
create function app.submit_run(of_submission uuid, with_priority int default 0, of_kind text default 'cpu') returns uuid
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
  select id into known_run from app.run where organization_id = tenant and submission_id = handed.id order by queued_at limit 1;
  if found then
    return known_run;
  end if;
  perform app.cancel_active_runs(tenant, handed.user_id, handed.exercise_slug);
  insert into app.run (organization_id, submission_id, user_id, exercise_slug, kind, priority, rungs, queued_at, not_before)
  select tenant, handed.id, handed.user_id, handed.exercise_slug, of_kind, with_priority, rungs, clock_timestamp(), clock_timestamp()
  from catalogue.exercise_version where hash = handed.exercise_version
  returning id into strict new_run;
  perform app.wake_graders(tenant, new_run, of_kind);
  perform app.announce_run(new_run, handed.id, 'queued');
  return new_run;
end
$$;

-- The learner stops waiting. False where there was nothing left to stop.
create function app.cancel_run(of_run uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  tenant uuid := app.require_organization();
  stopped app.run;
begin
  update app.run set state = 'cancelled', lease_token = null, lease_until = null, finished_at = clock_timestamp()
  where organization_id = tenant and id = of_run and state in ('queued', 'leased', 'running')
  returning * into stopped;
  if not found then
    return false;
  end if;
  perform app.announce_run(stopped.id, stopped.submission_id, stopped.state);
  return true;
end
$$;

-- The one definition of fairness. Companies take turns, the longest unserved first; inside a company its people do.
-- Position 1 goes next; the same order answers claims and the learner's "how long".
create function app.waiting_runs() returns table (organization_id uuid, id uuid, kind text, rungs text[], place bigint)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with waiting as (
    select r.organization_id, r.user_id, r.id, r.kind, r.rungs, r.priority, r.queued_at,
      row_number() over (partition by r.priority, r.organization_id, r.user_id order by r.queued_at, r.id) as turn_of_person
    from app.run r
    where r.state = 'queued' and r.not_before <= clock_timestamp()
  ), served as (
    select company.organization_id,
      (select max(r.claimed_at) from app.run r where r.organization_id = company.organization_id) as last_claimed_at
    from (select distinct w.organization_id from waiting w) company
  ), in_company as (
    select w.*, row_number() over (partition by w.priority, w.organization_id order by w.turn_of_person, w.queued_at, w.id) as turn_of_company
    from waiting w
  )
  select c.organization_id, c.id, c.kind, c.rungs,
    row_number() over (order by c.priority desc, c.turn_of_company, s.last_claimed_at nulls first, c.queued_at, c.id)
  from in_company c join served s on s.organization_id = c.organization_id
$$;

-- 1 is next; null when it no longer waits (or waits out the pause before a retry).
create function app.queue_position(of_run uuid) returns int
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select w.place::int from app.waiting_runs() w where w.organization_id = app.require_organization() and w.id = of_run
$$;

-- ── Runs: the grader's side ───────────────────────────────────────────────────────────────────────────────────────

-- A grader's machine announces itself, by name; asking again updates it.
create function app.register_host(
  host_name text, host_version text, host_slots int, host_rungs text[], host_kinds text[] default '{cpu}',
  host_sandbox jsonb default '{}', host_backend jsonb default '{}'
) returns uuid
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into catalogue.worker_host (name, version, slots, rungs, kinds, sandbox, backend)
  values (host_name, host_version, host_slots, host_rungs, host_kinds, host_sandbox, host_backend)
  on conflict (name) do update set
    version = excluded.version, slots = excluded.slots, rungs = excluded.rungs, kinds = excluded.kinds,
    sandbox = excluded.sandbox, backend = excluded.backend,
    started_at = clock_timestamp(), seen_at = clock_timestamp(), draining_at = null
  returning id
$$;

create function app.drain_host(of_host uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update catalogue.worker_host set draining_at = clock_timestamp() where id = of_host
$$;

-- The next run this host may take, leased to it, or no row. Whoever holds the token may write; nobody else.
create function app.claim_run(of_host uuid, on_rungs text[], of_kinds text[] default '{cpu}', lease_for interval default '60 seconds')
returns table (
  run uuid, organization uuid, submission uuid, person uuid, attempt int, lease_token uuid, lease_until timestamptz,
  exercise_slug text, exercise_version text, code text, code_hash text, locale text, queued_at timestamptz
)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  candidate record;
  claimed app.run;
begin
  update catalogue.worker_host set seen_at = clock_timestamp() where id = of_host;
  for candidate in
    select w.organization_id, w.id from app.waiting_runs() w
    where w.kind = any (of_kinds) and w.rungs && on_rungs order by w.place
  loop
    select * into claimed from app.run r
    where r.organization_id = candidate.organization_id and r.id = candidate.id and r.state = 'queued'
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
    select claimed.id, s.organization_id, s.id, s.user_id, claimed.attempt, claimed.lease_token, claimed.lease_until,
      s.exercise_slug, s.exercise_version, s.code, s.code_hash, s.locale, claimed.queued_at
    from app.submission s where s.organization_id = claimed.organization_id and s.id = claimed.submission_id;
end
$$;

-- Locks and returns the run if the token still holds its lease; a row of nulls otherwise.
create function app.leased_run(of_run uuid, held_token uuid) returns app.run
language sql set search_path = pg_catalog, pg_temp as $$
  select r from app.run r where r.id = of_run and r.lease_token = held_token and r.state in ('leased', 'running') for update
$$;

-- Training has begun. False: the lease is lost, stop.
create function app.start_run(of_run uuid, held_token uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  held app.run := app.leased_run(of_run, held_token);
begin
  if held.id is null then
    return false;
  end if;
  update app.run set state = 'running', started_at = clock_timestamp(), heartbeat_at = clock_timestamp()
  where organization_id = held.organization_id and id = held.id;
  perform app.announce_run(held.id, held.submission_id, 'running');
  return true;
end
$$;

-- Prolongs the lease. False: it is lost (cancelled, or given to another host), stop.
create function app.heartbeat_run(of_run uuid, held_token uuid, lease_for interval default '60 seconds') returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update app.run set heartbeat_at = clock_timestamp(), lease_until = clock_timestamp() + lease_for
  where id = of_run and lease_token = held_token and state in ('leased', 'running');
  return found;
end
$$;

-- One point of the live curve; resolves to its number, or null when the lease is lost.
create function app.record_progress(
  of_run uuid, held_token uuid, in_phase text, at_epoch int default null, of_epochs int default null,
  with_loss double precision default null, with_metrics jsonb default '{}'
) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  held app.run := app.leased_run(of_run, held_token);
  next_seq int;
begin
  if held.id is null then
    return null;
  end if;
  select 1 + coalesce(max(seq), 0) into next_seq from app.run_progress
  where organization_id = held.organization_id and run_id = held.id;
  insert into app.run_progress (organization_id, run_id, seq, attempt, phase, epoch, epochs, loss, metrics, at)
  values (held.organization_id, held.id, next_seq, held.attempt, in_phase, at_epoch, of_epochs, with_loss, with_metrics, clock_timestamp());
  perform pg_notify('run_progress', json_build_object('run', held.id, 'submission', held.submission_id, 'seq', next_seq)::text);
  return next_seq;
end
$$;

-- Stores the outcome, ends the run and tells the api's background, all or nothing.
create function app.finish_run(held app.run, outcome jsonb) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  new_grading uuid;
begin
  insert into app.grading (
    organization_id, submission_id, run_id, attempt, verdict, fault, points, criteria, figure, log, curve, backend, timings, hashes, message, graded_at
  ) values (
    held.organization_id, held.submission_id, held.id, held.attempt,
    (outcome ->> 'verdict')::app.verdict, outcome ->> 'fault', (outcome ->> 'points')::int,
    coalesce(outcome -> 'criteria', '[]'), nullif(outcome -> 'figure', 'null'), coalesce(outcome ->> 'log', ''),
    coalesce(outcome -> 'curve', '[]'), coalesce(outcome -> 'backend', '{}'), coalesce(outcome -> 'timings', '{}'),
    coalesce(outcome -> 'hashes', '{}'), nullif(outcome -> 'message', 'null'), clock_timestamp()
  ) returning id into new_grading;
  update app.run set state = 'done', lease_token = null, lease_until = null, finished_at = clock_timestamp()
  where organization_id = held.organization_id and id = held.id;
  perform app.enqueue_for(
    held.organization_id, 'grading.recorded',
    jsonb_build_object('gradingId', new_grading, 'submissionId', held.submission_id, 'runId', held.id), null, 'grading:' || new_grading);
  perform app.announce_run(held.id, held.submission_id, 'done');
end
$$;

-- `outcome`: the columns of app.grading by name, verdict first of all. Answers `recorded`, `already_recorded` (this run's
-- grade stands; handing it in again changes nothing) or `lease_lost` (somebody else has the run, or it was cancelled).
create function app.record_grading(of_run uuid, held_token uuid, outcome jsonb) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  held app.run := app.leased_run(of_run, held_token);
begin
  if held.id is null then
    return case when exists (select from app.run r join app.grading g on g.organization_id = r.organization_id and g.submission_id = r.submission_id
                             where r.id = of_run)
      then 'already_recorded' else 'lease_lost' end;
  end if;
  perform app.finish_run(held, outcome);
  return 'recorded';
end
$$;

-- Our own fault: twice more with a growing pause, then a grading that says so and costs no attempt.
create function app.retry_or_give_up(held app.run, what_happened text) returns text
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
  update app.run set state = 'queued', lease_token = null, lease_until = null, host_id = null, not_before = clock_timestamp() + pause
  where organization_id = held.organization_id and id = held.id;
  perform app.wake_graders(held.organization_id, held.id, held.kind, clock_timestamp() + pause);
  perform app.announce_run(held.id, held.submission_id, 'queued');
  return 'requeued';
end
$$;

-- Answers `requeued`, `gave_up` or `lease_lost`.
create function app.fail_run(of_run uuid, held_token uuid, what_happened text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  held app.run := app.leased_run(of_run, held_token);
begin
  if held.id is null then
    return 'lease_lost';
  end if;
  return app.retry_or_give_up(held, what_happened);
end
$$;

-- Hands a run back unharmed, as a host that is stopping does: no attempt counted, no pause. False: the lease was lost.
create function app.release_run(of_run uuid, held_token uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  held app.run := app.leased_run(of_run, held_token);
begin
  if held.id is null then
    return false;
  end if;
  update app.run set state = 'queued', attempt = held.attempt - 1, lease_token = null, lease_until = null, host_id = null
  where organization_id = held.organization_id and id = held.id;
  perform app.wake_graders(held.organization_id, held.id, held.kind);
  perform app.announce_run(held.id, held.submission_id, 'queued');
  return true;
end
$$;

-- Ends leases whose holder went silent; resolves to how many.
create function app.reap_runs() returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  silent app.run;
  reaped int := 0;
begin
  for silent in
    select * from app.run where state in ('leased', 'running') and lease_until < clock_timestamp() for update skip locked
  loop
    perform app.retry_or_give_up(silent, 'the host went silent');
    reaped := reaped + 1;
  end loop;
  return reaped;
end
$$;

-- ── Identity ──────────────────────────────────────────────────────────────────────────────────────────────────────

-- How the api finds the tenant of a request: the company named in the address, if the person belongs to it.
create function auth.membership(person uuid, organization_slug text)
returns table (organization_id uuid, slug text, name text, locale text, timezone text, member_id uuid, role text, joined_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.id, o.slug, o.name, o.locale, o.timezone, m.id, m.role, m.created_at
  from auth.organization o join auth.member m on m.organization_id = o.id
  where o.slug = organization_slug and m.user_id = person
$$;

create function auth.memberships(person uuid)
returns table (organization_id uuid, slug text, name text, locale text, timezone text, member_id uuid, role text, joined_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.id, o.slug, o.name, o.locale, o.timezone, m.id, m.role, m.created_at
  from auth.organization o join auth.member m on m.organization_id = o.id
  where m.user_id = person
  order by o.name, o.id
$$;

create function auth.is_operator(person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from auth.operator where user_id = person)
$$;

-- For background work that goes through the companies one by one.
create function auth.organization_ids() returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select id from auth.organization order by id
$$;

-- ── Who may call what ─────────────────────────────────────────────────────────────────────────────────────────────

revoke execute on all functions in schema app, auth from public;
grant execute on function app.current_organization, app.require_organization to skillgrad_api, skillgrad_grader, skillgrad_auth;
grant execute on function app.enqueue to skillgrad_api, skillgrad_auth;
grant execute on function app.next_attempt, app.submit_run, app.cancel_run, app.queue_position, app.reap_runs to skillgrad_api;
grant execute on function app.register_host, app.drain_host, app.claim_run, app.start_run, app.heartbeat_run, app.record_progress,
  app.record_grading, app.fail_run, app.release_run, app.reap_runs to skillgrad_grader;
grant execute on function auth.membership, auth.memberships, auth.is_operator, auth.organization_ids to skillgrad_api, skillgrad_auth;
