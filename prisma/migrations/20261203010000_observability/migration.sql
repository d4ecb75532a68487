-- What an operator sees of the product at work: which request a run and a job come from, whether the tables are those that the
-- code knows, what waits, and what each process did in each minute.

-- ── From the request to the result ────────────────────────────────────────────────────────────────────────────────

-- The request behind this transaction, as the service says: {"requestId": …, "traceparent": …}. Ids alone, drawn for the request.
create function app.current_trail() returns jsonb
language sql stable set search_path = pg_catalog, pg_temp as $$
  select nullif(current_setting('app.trail', true), '')::jsonb
$$;
revoke execute on function app.current_trail from public;
grant execute on function app.current_trail to skillgrad_queue;

alter table app.run add column trail jsonb;
alter table app.run alter column trail set default app.current_trail();

-- As before; a job also carries the trail, for whoever works it off.
do $$
begin
  grant create on schema app to skillgrad_queue;
  set role skillgrad_queue;
  create or replace function app.enqueue_for(organization uuid, task text, payload jsonb, run_at timestamptz default null, job_key text default null)
  returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $body$
  begin
    perform graphile_worker.add_job(
      task,
      (coalesce(payload, '{}'::jsonb) || jsonb_build_object('organizationId', organization)
        || jsonb_strip_nulls(jsonb_build_object('trail', app.current_trail())))::json,
      run_at => run_at,
      job_key => job_key
    );
  end
  $body$;
  create or replace function app.enqueue_in_line_for(organization uuid, task text, payload jsonb, line text, run_at timestamptz default null)
  returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $body$
  begin
    perform graphile_worker.add_job(
      task,
      (coalesce(payload, '{}'::jsonb) || jsonb_build_object('organizationId', organization)
        || jsonb_strip_nulls(jsonb_build_object('trail', app.current_trail())))::json,
      queue_name => line,
      run_at => run_at
    );
  end
  $body$;
  reset role;
  revoke create on schema app from skillgrad_queue;
end
$$;

-- As before, with the trail.
drop function app.claim_run(uuid, text[], text[], interval);
create function app.claim_run(of_host uuid, on_rungs text[], of_kinds text[] default '{cpu}', lease_for interval default '60 seconds')
returns table (
  run uuid, organization uuid, submission uuid, attempt int, purpose text, lease_token uuid, lease_until timestamptz,
  exercise_slug text, exercise_version text, data_seed text, code text, queued_at timestamptz, trail jsonb
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
    order by -r.priority, r.turn, r.queued_at, r.id limit 1
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
  if claimed.trial_id is not null then
    return query
      select claimed.id, t.organization_id, null::uuid, claimed.attempt, claimed.purpose, claimed.lease_token, claimed.lease_until,
        claimed.exercise_slug, claimed.exercise_version, claimed.data_seed, t.code, claimed.queued_at, claimed.trail
      from app.trial t where t.organization_id = claimed.organization_id and t.id = claimed.trial_id;
    return;
  end if;
  return query
    select claimed.id, s.organization_id, s.id, claimed.attempt, claimed.purpose, claimed.lease_token, claimed.lease_until,
      claimed.exercise_slug, claimed.exercise_version, claimed.data_seed, s.code, claimed.queued_at, claimed.trail
    from app.submission s where s.organization_id = claimed.organization_id and s.id = claimed.submission_id;
end
$$;
revoke execute on function app.claim_run from public;
grant execute on function app.claim_run to skillgrad_grader;

-- ── Readiness ─────────────────────────────────────────────────────────────────────────────────────────────────────

-- Whether this database was brought to the version that a service was built for. A newer one has it, too.
create function app.has_migration(migration text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from public._prisma_migrations m
    where m.migration_name = migration and m.finished_at is not null and m.rolled_back_at is null)
$$;
revoke execute on function app.has_migration from public;
grant execute on function app.has_migration to skillgrad_api, skillgrad_grader;

-- ── The queue in numbers ──────────────────────────────────────────────────────────────────────────────────────────

-- What waits for graders and what runs, of all companies together. `oldest_seconds`: how long the first in line has waited.
create function app.queue_figures() returns table (kind text, purpose text, waiting int, running int, oldest_seconds float8)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.kind, r.purpose,
    (count(*) filter (where r.state = 'queued'))::int,
    (count(*) filter (where r.state <> 'queued'))::int,
    coalesce(extract(epoch from clock_timestamp() - min(r.queued_at) filter (where r.state = 'queued')), 0)::float8
  from app.run r where r.state in ('queued', 'leased', 'running')
  group by r.kind, r.purpose
$$;
revoke execute on function app.queue_figures from public;
grant execute on function app.queue_figures to skillgrad_api;

-- ── What the processes did ────────────────────────────────────────────────────────────────────────────────────────

-- One row for each process and minute: what it counted since the row before, and how things stand. No company, no person.
create table catalogue.service_minute (
  instance_id uuid not null,
  at timestamptz(3) not null,
  service text not null,
  version text not null,
  host text not null,
  started_at timestamptz(3) not null,
  figures jsonb not null,
  constraint service_minute_pkey primary key (instance_id, at)
);
create index service_minute_at_idx on catalogue.service_minute (at);

-- Told by the process itself. What is a day old is forgotten on the way.
create function app.report_minute(of_instance uuid, of_service text, of_version text, on_host text, since timestamptz, told jsonb)
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- Whoever holds a grader's credential speaks for graders alone, of few words, and thrice in a minute at most: one that begins or
  -- stops tells between two minutes.
  if octet_length(told::text) > 65536 then
    raise exception 'A minute in figures takes no more than 64 KB' using errcode = 'check_violation';
  end if;
  if (
    select count(*) from catalogue.service_minute m
    where m.instance_id = of_instance and m.at > clock_timestamp() - interval '1 minute') >= 3 then
    return;
  end if;
  insert into catalogue.service_minute (instance_id, at, service, version, host, started_at, figures)
  values (
    of_instance, clock_timestamp(), case when session_user = 'skillgrad_grader' then 'grader' else left(of_service, 40) end,
    left(of_version, 40), left(on_host, 200), since, told)
  on conflict (instance_id, at) do nothing;
  delete from catalogue.service_minute where at < clock_timestamp() - interval '24 hours';
end
$$;

create function app.service_minutes(person uuid, since timestamptz) returns setof catalogue.service_minute
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.require_operator(person);
  return query
    select * from catalogue.service_minute m where m.at >= since order by m.at desc, m.instance_id limit 5000;
end
$$;
revoke execute on function app.report_minute, app.service_minutes from public;
grant execute on function app.report_minute to skillgrad_api, skillgrad_grader;
grant execute on function app.service_minutes to skillgrad_api;
