-- The fleet, as the operator of the installation sees it: which machines grade, what they work on, what waits.

-- Each time a host failed at a run through a fault of ours. The run itself forgets the host when it is queued again.
create table catalogue.worker_fault (
  id uuid not null default uuidv7(),
  host_id uuid not null,
  what text not null,
  at timestamptz(3) not null default current_timestamp,
  constraint worker_fault_pkey primary key (id),
  constraint worker_fault_host_id_fkey foreign key (host_id) references catalogue.worker_host (id) on update cascade on delete cascade
);
create index worker_fault_host_id_at_idx on catalogue.worker_fault (host_id, at);

-- A host's open runs and its latest ones.
create index run_of_host on app.run (host_id, finished_at);

-- Beside whatever writes an incident, so that no way of failing a run can forget to count.
create function app.count_worker_fault() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into catalogue.worker_fault (host_id, what, at)
  values (old.host_id, left(split_part(new.incident, E'\n', -1), 500), clock_timestamp());
  return null;
end
$$;
create trigger run_fault_is_counted after update of incident on app.run for each row
  when (old.host_id is not null and new.incident is distinct from old.incident and new.incident is not null)
  execute function app.count_worker_fault();

-- ── What the operator sees ────────────────────────────────────────────────────────────────────────────────────────
-- The fleet belongs to no company, so no policy stands below these functions: each asks who is asking by itself.
-- They give numbers, exercises and names of companies and machines; no person, no code, no result.

create function app.require_operator(person uuid) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if not auth.is_operator(person) then
    raise exception 'only an operator sees the fleet' using errcode = 'insufficient_privilege';
  end if;
end
$$;

-- Hosts that gave a sign of life within a week, with what they do. `could_take_since` is since when something waits that the
-- host could take at once; with a free slot it should be moments ago.
create function app.fleet_hosts(person uuid) returns table (
  id uuid, name text, version text, slots int, rungs text[], kinds text[], sandbox jsonb, backend jsonb,
  started_at timestamptz, seen_at timestamptz, draining_at timestamptz,
  busy int, last_finished_at timestamptz, graded_last_hour int, faults_last_day int, last_fault_at timestamptz, last_fault text,
  could_take_since timestamptz
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.require_operator(person);
  return query
    with waiting as (
      select r.kind, r.rungs, min(greatest(r.queued_at, r.not_before)) as since
      from app.run r where r.state = 'queued' and r.not_before <= clock_timestamp()
      group by r.kind, r.rungs
    )
    select h.id, h.name, h.version, h.slots, h.rungs, h.kinds, h.sandbox, h.backend, h.started_at, h.seen_at, h.draining_at,
      (select count(*)::int from app.run r where r.host_id = h.id and r.finished_at is null and r.state in ('leased', 'running')),
      (select max(r.finished_at) from app.run r where r.host_id = h.id),
      (select count(*)::int from app.run r
       where r.host_id = h.id and r.finished_at > clock_timestamp() - interval '1 hour' and r.state = 'done'),
      (select count(*)::int from catalogue.worker_fault f where f.host_id = h.id and f.at > clock_timestamp() - interval '1 day'),
      latest.at, latest.what,
      (select min(w.since) from waiting w where w.kind = any (h.kinds) and w.rungs && h.rungs)
    from catalogue.worker_host h
    left join lateral (
      select f.at, f.what from catalogue.worker_fault f
      where f.host_id = h.id and f.at > clock_timestamp() - interval '1 day' order by f.at desc limit 1
    ) latest on true
    where h.seen_at > clock_timestamp() - interval '7 days'
    order by h.name
    limit 200;
end
$$;

-- What waits and what runs, by the kind of host it needs. `stranded`: what no host that is alive could ever take.
-- Regrading waits in the same queue but nobody waits for it, so it counts apart.
create function app.fleet_queue(person uuid, alive_for interval default '60 seconds') returns table (
  kind text, waiting int, companies int, oldest_queued_at timestamptz, regrading int, stranded int, running int
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.require_operator(person);
  return query
    with lines as (
      select r.kind, r.rungs,
        count(*) filter (where r.state = 'queued' and r.purpose = 'grade') as waiting,
        count(*) filter (where r.state = 'queued' and r.purpose <> 'grade') as regrading,
        count(*) filter (where r.state <> 'queued') as running,
        min(r.queued_at) filter (where r.state = 'queued' and r.purpose = 'grade') as oldest_queued_at
      from app.run r where r.state in ('queued', 'leased', 'running')
      group by r.kind, r.rungs
    ), takers as (
      select h.kinds, h.rungs from catalogue.worker_host h
      where h.draining_at is null and h.seen_at > clock_timestamp() - alive_for
    ), companies as (
      select r.kind, count(distinct r.organization_id)::int as number from app.run r
      where r.state = 'queued' and r.purpose = 'grade' group by r.kind
    )
    select l.kind, sum(l.waiting)::int, coalesce(max(c.number), 0), min(l.oldest_queued_at), sum(l.regrading)::int,
      coalesce(sum(l.waiting + l.regrading)
        filter (where not exists (select from takers t where l.kind = any (t.kinds) and l.rungs && t.rungs)), 0)::int,
      sum(l.running)::int
    from lines l left join companies c on c.kind = l.kind
    group by l.kind
    order by l.kind;
end
$$;

-- What is being graded at this moment, the longest first. `limit_seconds` is when a grader ends it at the latest.
create function app.fleet_runs(person uuid) returns table (
  id uuid, host_id uuid, kind text, exercise_slug text, purpose text, attempt int, organization_name text,
  claimed_at timestamptz, started_at timestamptz, limit_seconds int
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.require_operator(person);
  return query
    select r.id, r.host_id, r.kind, r.exercise_slug, r.purpose, r.attempt, o.name, r.claimed_at, r.started_at, ceil(4 * v.cpu_seconds)::int
    from app.run r
    join auth.organization o on o.id = r.organization_id
    join catalogue.exercise_version v on v.hash = r.exercise_version
    where r.state in ('leased', 'running')
    order by r.claimed_at, r.id
    limit 200;
end
$$;

revoke execute on function app.count_worker_fault, app.require_operator, app.fleet_hosts, app.fleet_queue, app.fleet_runs from public;
grant execute on function app.fleet_hosts, app.fleet_queue, app.fleet_runs to skillgrad_api;

-- Operators are made by whoever holds the owner's address, never by a service that answers strangers.
revoke insert, update, delete, truncate on auth.operator from skillgrad_auth;
