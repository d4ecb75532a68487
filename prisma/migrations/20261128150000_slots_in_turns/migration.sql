-- Turns counted in slots: among companies that wait for the same kind of machine, whoever holds fewest slots goes first, and
-- among those whoever was served longest ago. Turns alone are counted in runs, so that code which only waits would hold
-- as many slots as its company has turns, minutes each, and slow everybody down.

create index run_holding_slot on app.run (organization_id, kind) where state in ('leased', 'running');

-- Slots of this kind that the company holds at this moment.
create function app.slots_held(by_organization uuid, of_kind text) returns bigint
language sql stable set search_path = pg_catalog, pg_temp as $$
  select count(*) from app.run r
  where r.organization_id = by_organization and r.kind = of_kind and r.state in ('leased', 'running')
$$;

create or replace function app.companies_in_turn(of_kinds text[]) returns table (organization_id uuid, kind text, priority int)
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
  order by c.priority desc, app.slots_held(c.organization_id, c.kind), served.last_claimed_at nulls first, c.first_queued_at, c.organization_id
$$;

-- A company's second run in line comes when it holds one slot more than now, so slots held and turns add up.
create or replace function app.waiting_runs(of_kinds text[] default '{cpu,gpu}')
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
    select company.organization_id, company.kind, app.slots_held(company.organization_id, company.kind) as held,
      (select max(r.claimed_at) from app.run r where r.organization_id = company.organization_id) as last_claimed_at
    from (select distinct w.organization_id, w.kind from waiting w) company
  )
  select w.organization_id, w.id, w.kind, w.exercise_slug,
    row_number() over (
      partition by w.kind
      order by w.behind, s.held + w.turn_of_company, s.last_claimed_at nulls first, w.first_queued_at, w.organization_id)
  from waiting w join served s on s.organization_id = w.organization_id and s.kind = w.kind
$$;

-- Only from the functions above, as their owner.
revoke execute on function app.slots_held from public;
