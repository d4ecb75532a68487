-- How many submissions wait in all companies together, for the status that everybody may read.
create function app.queue_length() returns int
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*)::int from app.run where state = 'queued'
$$;

revoke execute on function app.queue_length from public;
grant execute on function app.queue_length to skillgrad_api;
