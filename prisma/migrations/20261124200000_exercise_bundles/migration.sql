-- What exercise versions are made of: bundles, whose hash is the version, and the assets that they name. Each file is here
-- once, however many versions share it, and no file can stand under a name that is not its hash. The api may not read them:
-- a bundle holds the hidden half.
create table catalogue.exercise_file (
  hash text not null,
  bytes bytea not null,
  created_at timestamptz(3) not null default current_timestamp,
  constraint exercise_file_pkey primary key (hash),
  constraint exercise_file_is_its_hash check (hash = encode(sha256(bytes), 'hex'))
);
-- Weights are noise: trying to compress them costs time and gains nothing.
alter table catalogue.exercise_file alter column bytes set storage external;

-- A grader's one way to an exercise version and its assets; null for a file that is not there.
create function app.exercise_file(of_hash text) returns bytea
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select bytes from catalogue.exercise_file where hash = of_hash
$$;

revoke execute on function app.exercise_file from public;
grant execute on function app.exercise_file to skillgrad_grader;

-- What new submissions are graded with, so that a grader can have runners warm before the first one comes.
create function app.offered_exercises() returns table (version text, rungs text[], memory_mb int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select v.hash, v.rungs, v.memory_mb
  from catalogue.exercise e join catalogue.exercise_version v on v.exercise_id = e.id and v.number = e.current_version
  where not e.is_retired
  order by e.position
$$;

revoke execute on function app.offered_exercises from public;
grant execute on function app.offered_exercises to skillgrad_grader;
