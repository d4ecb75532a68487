-- What a grader's machine says about itself while it works, and what it left behind when it was killed.

-- Tells that the machine is alive though all its slots are busy and it claims nothing.
create function app.host_seen(of_host uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update catalogue.worker_host set seen_at = clock_timestamp() where id = of_host
$$;

-- A grader that starts holds nothing: whatever is still leased to its name was held by a process that is gone.
-- Queues it again at once instead of letting the lease run out; resolves to how many.
create function app.reclaim_runs(of_host uuid) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  abandoned app.run;
  reclaimed int := 0;
begin
  for abandoned in
    select * from app.run where host_id = of_host and state in ('leased', 'running') for update skip locked
  loop
    perform app.retry_or_give_up(abandoned, 'the grader was killed');
    reclaimed := reclaimed + 1;
  end loop;
  return reclaimed;
end
$$;

revoke execute on function app.host_seen, app.reclaim_runs from public;
grant execute on function app.host_seen, app.reclaim_runs to skillgrad_grader;
