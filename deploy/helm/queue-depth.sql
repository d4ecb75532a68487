-- A role for autoscaling, which can ask how many gradings wait or run, and nothing else. Run by the owner of the database, again at will:
--   psql "$DATABASE_URL" --set password=… --file deploy/helm/queue-depth.sql
-- The password is the one in queue-depth.env of make-secrets.mjs.
\set ON_ERROR_STOP on
begin;

create schema if not exists autoscaling;
revoke all on schema autoscaling from public;

-- Learners' and authors' gradings that wait or are under way, of one kind of machine (cpu or gpu). Nobody waits for a regrading, so
-- those come with what is there.
create or replace function autoscaling.gradings(of_kind text) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*)::integer from app.run
  where state in ('queued', 'leased', 'running') and kind = of_kind and purpose <> 'regrade'
$$;
revoke execute on function autoscaling.gradings from public;

select 'create role skillgrad_queue_depth' where to_regrole('skillgrad_queue_depth') is null \gexec
alter role skillgrad_queue_depth login connection limit 5 password :'password';
alter role skillgrad_queue_depth set statement_timeout = '5s';
grant usage on schema autoscaling to skillgrad_queue_depth;
grant execute on function autoscaling.gradings to skillgrad_queue_depth;

commit;
