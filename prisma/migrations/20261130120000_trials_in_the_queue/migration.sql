-- As before; what an author tries out is no regrading, and counts by itself. Its author waits, but no learner does.
drop function app.fleet_queue(uuid, interval);
create function app.fleet_queue(person uuid, alive_for interval default '60 seconds') returns table (
  kind text, waiting int, companies int, oldest_queued_at timestamptz, trials int, regrading int, stranded int, running int
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.require_operator(person);
  return query
    with lines as (
      select r.kind, r.rungs,
        count(*) filter (where r.state = 'queued' and r.purpose = 'grade') as waiting,
        count(*) filter (where r.state = 'queued' and r.purpose = 'trial') as trials,
        count(*) filter (where r.state = 'queued' and r.purpose = 'regrade') as regrading,
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
    select l.kind, sum(l.waiting)::int, coalesce(max(c.number), 0), min(l.oldest_queued_at), sum(l.trials)::int, sum(l.regrading)::int,
      coalesce(sum(l.waiting + l.trials + l.regrading)
        filter (where not exists (select from takers t where l.kind = any (t.kinds) and l.rungs && t.rungs)), 0)::int,
      sum(l.running)::int
    from lines l left join companies c on c.kind = l.kind
    group by l.kind
    order by l.kind;
end
$$;

revoke execute on function app.fleet_queue from public;
grant execute on function app.fleet_queue to skillgrad_api;
