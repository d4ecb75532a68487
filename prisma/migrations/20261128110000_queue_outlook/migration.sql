-- How long a learner will wait, told to all who look by one statement; how much may wait before the next is turned away;
-- turns that cost only what was really graded; and claims that sort nothing.

-- ── Turns ─────────────────────────────────────────────────────────────────────────────────────────────────────────

-- What was called off before anybody claimed it cost nobody anything, and regrading is not the learner's doing: neither
-- moves a person back.
create index run_rounds_served on app.run (organization_id, turn desc) where purpose = 'grade' and claimed_at is not null;

-- The round of its company in which a person's next run is due: the furthest one served so far, or the one after the
-- person's last (start-time fair queuing, Goyal, Vin and Cheng 1996), so that whoever hands in much waits behind whoever has not had a turn.
create or replace function app.next_turn(tenant uuid, of_user uuid) returns bigint
language sql stable set search_path = pg_catalog, pg_temp as $$
  select greatest(
    (select r.turn from app.run r
     where r.organization_id = tenant and r.purpose = 'grade' and r.claimed_at is not null
     order by r.turn desc limit 1),
    (select r.turn + 1 from app.run r
     where r.organization_id = tenant and r.user_id = of_user and r.purpose = 'grade'
       and (r.state <> 'cancelled' or r.claimed_at is not null)
     order by r.turn desc limit 1),
    0)
$$;

-- ── Order ─────────────────────────────────────────────────────────────────────────────────────────────────────────

-- The one definition of fairness. Companies take turns, the longest unserved first; inside a company its people do.
-- Place 1 goes next; `claim_run` walks the same order by index, and a test holds the two together.
drop function app.queue_places(uuid[]);
drop function app.queue_position(uuid);
drop function app.waiting_runs(text[]);
create function app.waiting_runs(of_kinds text[] default '{cpu,gpu}')
returns table (organization_id uuid, id uuid, kind text, exercise_slug text, place bigint)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with waiting as materialized (
    select r.organization_id, r.id, r.kind, r.exercise_slug, -r.priority as behind,
      row_number() over own_line as turn_of_company,
      first_value(r.queued_at) over own_line as first_queued_at
    from app.run r
    where r.state = 'queued' and r.not_before <= clock_timestamp() and r.kind = any (of_kinds)
    window own_line as (partition by r.kind, (-r.priority), r.organization_id order by r.turn, r.queued_at, r.id)
  ), served as materialized (
    select company.organization_id,
      (select max(r.claimed_at) from app.run r where r.organization_id = company.organization_id) as last_claimed_at
    from (select distinct w.organization_id from waiting w) company
  )
  select w.organization_id, w.id, w.kind, w.exercise_slug,
    row_number() over (
      partition by w.kind
      order by w.behind, w.turn_of_company, s.last_claimed_at nulls first, w.first_queued_at, w.organization_id)
  from waiting w join served s on s.organization_id = w.organization_id
$$;

-- As before, but for the order by: row-level security hides from the planner that all of these runs have one priority, and
-- unless that is sorted by, too, it reads and sorts everything that the company has waiting.
create or replace function app.claim_run(of_host uuid, on_rungs text[], of_kinds text[] default '{cpu}', lease_for interval default '60 seconds')
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
  return query
    select claimed.id, s.organization_id, s.id, claimed.attempt, claimed.purpose, claimed.lease_token, claimed.lease_until,
      claimed.exercise_slug, claimed.exercise_version, claimed.data_seed, s.code, claimed.queued_at
    from app.submission s where s.organization_id = claimed.organization_id and s.id = claimed.submission_id;
end
$$;

-- ── Outlook ───────────────────────────────────────────────────────────────────────────────────────────────────────

create index run_finished on app.run (kind, exercise_slug, finished_at desc) where state = 'done';

-- Machines that claim: seen within a minute and not on their way out.
create function app.live_hosts() returns setof catalogue.worker_host
language sql stable set search_path = pg_catalog, pg_temp as $$
  select h.* from catalogue.worker_host h
  where h.draining_at is null and h.seen_at > clock_timestamp() - interval '60 seconds'
$$;

-- How long a run of this exercise keeps a slot: the median of the last 25. Before there are any, a third of the processor
-- time that it may use, which is the most that a reference solution needs.
create function app.service_seconds(of_exercise text, of_kind text) returns double precision
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce(
    (select percentile_cont(0.5) within group (order by extract(epoch from recent.finished_at - recent.claimed_at)::double precision)
     from (
       select r.claimed_at, r.finished_at from app.run r
       where r.state = 'done' and r.kind = of_kind and r.exercise_slug = of_exercise
       order by r.finished_at desc limit 25
     ) recent),
    (select v.cpu_seconds / 3.0
     from catalogue.exercise e join catalogue.exercise_version v on v.exercise_id = e.id and v.number = e.current_version
     where e.slug = of_exercise),
    10)
$$;

-- Of each of these runs that still waits: how many go before it, null while it waits out the pause before a retry; and in
-- how many seconds it will be claimed, null while there is no host that could. The work before it is shared by the slots of
-- all hosts that may take it. One statement for all who look, since the order is worked out once.
create function app.queue_places(of_runs uuid[]) returns table (run uuid, ahead int, wait_seconds int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with looked_at as materialized (
    select r.id, r.kind, r.rungs, greatest(extract(epoch from r.not_before - clock_timestamp()), 0) as pause
    from app.run r where r.id = any (of_runs) and r.state = 'queued'
  ), line as materialized (
    select * from app.waiting_runs((select array_agg(distinct kind) from looked_at))
  ), active as materialized (
    select r.kind, r.exercise_slug, r.host_id, r.claimed_at from app.run r where r.state in ('leased', 'running')
  ), service as materialized (
    select known.kind, known.exercise_slug, app.service_seconds(known.exercise_slug, known.kind) as seconds
    from (select l.kind, l.exercise_slug from line l union select a.kind, a.exercise_slug from active a) known
  ), capacity as materialized (
    select wanted.kind, wanted.rungs, sum(h.slots) as slots, sum(busy.runs) as taken, sum(busy.seconds) as remaining
    from (select distinct q.kind, q.rungs from looked_at q) wanted
    join app.live_hosts() h on wanted.kind = any (h.kinds) and wanted.rungs && h.rungs
    cross join lateral (
      select count(*) as runs, coalesce(sum(greatest(s.seconds - extract(epoch from clock_timestamp() - a.claimed_at), 0)), 0) as seconds
      from active a join service s on s.kind = a.kind and s.exercise_slug = a.exercise_slug
      where a.host_id = h.id
    ) busy
    group by wanted.kind, wanted.rungs
  ), places as (
    select l.id, l.place - 1 as ahead, sum(s.seconds) over (partition by l.kind order by l.place) - s.seconds as work
    from line l join service s on s.kind = l.kind and s.exercise_slug = l.exercise_slug
  )
  select q.id, p.ahead::int,
    case when c.slots > 0 then ceil(greatest(
      q.pause,
      case when coalesce(p.ahead, 0) < c.slots - c.taken then 0 else (coalesce(p.work, 0) + c.remaining) / c.slots end
    ))::int end
  from looked_at q
  left join places p on p.id = q.id
  left join capacity c on c.kind = q.kind and c.rungs = q.rungs
$$;

-- ── Room ──────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Small, and all that counting what learners have waiting reads.
create index run_waiting_of_learners on app.run (organization_id) where state = 'queued' and purpose = 'grade';

-- Null where one more submission may wait. Otherwise nothing may be stored, and the answer is in how many seconds a
-- twentieth of what is full will have drained, from five seconds to a quarter of an hour.
-- Asked in the transaction that stores the submission: only those under way at the same moment can slip in together.
-- What takes the place of the person's own waiting submission needs no room.
create function app.seconds_until_room(of_user uuid, of_exercise text, most_waiting int, most_of_company int) returns int
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  tenant uuid := app.require_organization();
  of_company int;
  of_all int;
  companies int;
  slots int;
  excess double precision;
begin
  if exists (
    select from app.run
    where organization_id = tenant and user_id = of_user and exercise_slug = of_exercise
      and state = 'queued' and purpose = 'grade'
  ) then
    return null;
  end if;
  select count(*), count(*) filter (where organization_id = tenant) into of_all, of_company
  from app.run where state = 'queued' and purpose = 'grade';
  if of_all < most_waiting and of_company < most_of_company then
    return null;
  end if;
  select coalesce(sum(h.slots), 0) into slots from app.live_hosts() h;
  if slots = 0 then
    return 60;
  end if;
  if of_all >= most_waiting then
    excess := of_all - most_waiting * 0.95;
  else
    -- Its turns come in between those of all the others.
    select count(distinct organization_id) into companies from app.run where state = 'queued' and purpose = 'grade';
    excess := (of_company - most_of_company * 0.95) * companies;
  end if;
  return least(greatest(ceil(greatest(excess, 1) * app.service_seconds(of_exercise, 'cpu') / slots), 5), 900);
end
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.queue_places, app.seconds_until_room to skillgrad_api;
