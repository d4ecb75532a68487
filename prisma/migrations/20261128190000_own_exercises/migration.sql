-- Companies' own exercises. They are data, graded by metrics of ours; what an author works on lies in `app`, and a version
-- stands beside the built-in ones, where graders and gradings find it, seen by its company alone. docs/decisions/0009 says why so.

alter table auth.organization add column exercises_revision int not null default 0;

-- ── Exercises of one company ──────────────────────────────────────────────────────────────────────────────────────

alter table catalogue.exercise
  add column organization_id uuid,
  add constraint exercise_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete restrict;
create index exercise_organization_id_idx on catalogue.exercise (organization_id);

do $$
declare
  shown text;
begin
  foreach shown in array array['exercise', 'exercise_version', 'exercise_text', 'exercise_skill'] loop
    execute format('alter table catalogue.%I enable row level security', shown);
    execute format('alter table catalogue.%I force row level security', shown);
    execute format('create policy migrator on catalogue.%I to current_user using (true) with check (true)', shown);
  end loop;
end
$$;
create policy tenant on catalogue.exercise for select to skillgrad_api
  using (organization_id is null
    or organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
-- Through the exercise's own policy.
create policy tenant on catalogue.exercise_version for select to skillgrad_api
  using (exercise_id in (select id from catalogue.exercise));
create policy tenant on catalogue.exercise_text for select to skillgrad_api
  using (exercise_version_id in (select id from catalogue.exercise_version));
create policy tenant on catalogue.exercise_skill for select to skillgrad_api
  using (exercise_version_id in (select id from catalogue.exercise_version));

-- ── What an author works on ───────────────────────────────────────────────────────────────────────────────────────

create table app.manuscript (
  organization_id uuid not null,
  exercise_id uuid not null,
  revision int not null default 1,
  updated_by uuid not null,
  tries int not null default 0,
  tries_since timestamptz(3) not null default current_timestamp,
  created_at timestamptz(3) not null default current_timestamp,
  updated_at timestamptz(3) not null default current_timestamp,
  constraint manuscript_pkey primary key (organization_id, exercise_id),
  constraint manuscript_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade,
  constraint manuscript_exercise_id_fkey
    foreign key (exercise_id) references catalogue.exercise (id) on update cascade on delete cascade
);

create table app.manuscript_file (
  organization_id uuid not null,
  exercise_id uuid not null,
  path text not null,
  bytes bytea not null,
  updated_at timestamptz(3) not null default current_timestamp,
  constraint manuscript_file_pkey primary key (organization_id, exercise_id, path),
  constraint manuscript_file_organization_id_exercise_id_fkey
    foreign key (organization_id, exercise_id) references app.manuscript (organization_id, exercise_id) on update cascade on delete cascade
);

create table app.trial (
  organization_id uuid not null,
  id uuid not null default uuidv7(),
  exercise_id uuid not null,
  exercise_version text not null,
  file text not null,
  code text not null,
  expected text not null,
  outcome jsonb,
  as_expected boolean,
  created_at timestamptz(3) not null default current_timestamp,
  finished_at timestamptz(3),
  constraint trial_pkey primary key (organization_id, id),
  constraint trial_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade,
  constraint trial_exercise_id_fkey
    foreign key (exercise_id) references catalogue.exercise (id) on update cascade on delete cascade,
  constraint trial_exercise_version_fkey
    foreign key (exercise_version) references catalogue.exercise_version (hash) on update restrict on delete restrict,
  constraint trial_ends_with_an_outcome
    check (num_nonnulls(outcome, as_expected, finished_at) in (0, 3))
);
create unique index trial_organization_id_exercise_version_file_key on app.trial (organization_id, exercise_version, file);
create index trial_organization_id_exercise_id_created_at_idx on app.trial (organization_id, exercise_id, created_at);

do $$
begin
  perform app.protect_table('app.manuscript');
  perform app.protect_table('app.manuscript_file');
  perform app.protect_table('app.trial');
end
$$;
grant select, insert, update, delete on app.manuscript, app.manuscript_file to skillgrad_api;
-- Trials change by functions alone, as runs and gradings do.
grant select on app.trial to skillgrad_api;

-- ── Runs of trials ────────────────────────────────────────────────────────────────────────────────────────────────

alter table app.run
  alter column submission_id drop not null,
  add column trial_id uuid,
  add constraint run_organization_id_trial_id_fkey
    foreign key (organization_id, trial_id) references app.trial (organization_id, id) on update cascade on delete cascade,
  drop constraint run_purpose_is_known,
  add constraint run_purpose_is_known check (purpose in ('grade', 'regrade', 'trial')),
  add constraint run_is_of_one_thing check (num_nonnulls(submission_id, trial_id) = 1 and (purpose = 'trial') = (trial_id is not null));
create index run_of_trial on app.run (organization_id, trial_id) where trial_id is not null;

-- As before; a trial is no submission, and who waits for it asks.
create or replace function app.announce_run(of_run uuid, of_submission uuid, new_state app.run_state) returns void
language sql set search_path = pg_catalog, pg_temp as $$
  select pg_notify('run_state', json_build_object('run', of_run, 'submission', of_submission, 'state', new_state)::text)
  where of_submission is not null
$$;

-- As before, with the code of a trial where the run is of one.
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
  if claimed.trial_id is not null then
    return query
      select claimed.id, t.organization_id, null::uuid, claimed.attempt, claimed.purpose, claimed.lease_token, claimed.lease_until,
        claimed.exercise_slug, claimed.exercise_version, claimed.data_seed, t.code, claimed.queued_at
      from app.trial t where t.organization_id = claimed.organization_id and t.id = claimed.trial_id;
    return;
  end if;
  return query
    select claimed.id, s.organization_id, s.id, claimed.attempt, claimed.purpose, claimed.lease_token, claimed.lease_until,
      claimed.exercise_slug, claimed.exercise_version, claimed.data_seed, s.code, claimed.queued_at
    from app.submission s where s.organization_id = claimed.organization_id and s.id = claimed.submission_id;
end
$$;

-- Row-level security hides the statistics of `state` from the planner. Where most runs have one state it then takes all runs of a
-- company for held, and reads the whole table for the few that are.
alter function app.slots_held(uuid, text) set enable_seqscan = off;

-- Whether what was found is what the author said of the file. A fault of ours, or of the generator, proves nothing.
create function app.trial_as_expected(expected text, outcome jsonb) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case expected
    when 'pass' then outcome ->> 'verdict' = 'passed'
    when 'fail' then outcome ->> 'verdict' = 'failed'
    else outcome ->> 'verdict' = 'failed' and expected = (
      select criterion ->> 'id'
      from jsonb_array_elements(coalesce(outcome -> 'criteria', '[]')) with ordinality listed(criterion, place)
      where not (criterion ->> 'passed')::boolean
      order by place limit 1)
  end
$$;

create function app.finish_trial(held app.run, outcome jsonb) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  -- What the author needs to see of a fault stands in the run's incident: nobody else's doing is in it.
  update app.trial t
  set outcome = case when finish_trial.outcome ->> 'verdict' = 'our_fault'
      then finish_trial.outcome || jsonb_build_object('incident', (select r.incident from app.run r where r.organization_id = held.organization_id and r.id = held.id))
      else finish_trial.outcome end,
    as_expected = coalesce(app.trial_as_expected(t.expected, finish_trial.outcome), false), finished_at = clock_timestamp()
  where t.organization_id = held.organization_id and t.id = held.trial_id;
  update app.run set state = 'done', lease_token = null, lease_until = null, finished_at = clock_timestamp()
  where organization_id = held.organization_id and id = held.id;
end
$$;

-- As before; a trial's outcome goes to the trial, and becomes nobody's grading.
create or replace function app.finish_run(held app.run, outcome jsonb) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  graded app.grading;
  before app.grading;
begin
  if held.purpose = 'trial' then
    perform app.finish_trial(held, outcome);
    return;
  end if;
  insert into app.grading (
    organization_id, submission_id, run_id, attempt, verdict, fault, points, criteria, figure, log, curve, backend, timings, hashes, message, graded_at,
    exercise_version, data_seed, regrade_id, standing, standing_since
  ) values (
    held.organization_id, held.submission_id, held.id, held.attempt,
    (outcome ->> 'verdict')::app.verdict, outcome ->> 'fault', (outcome ->> 'points')::int,
    coalesce(outcome -> 'criteria', '[]'), nullif(outcome -> 'figure', 'null'), coalesce(outcome ->> 'log', ''),
    coalesce(outcome -> 'curve', '[]'), coalesce(outcome -> 'backend', '{}'), coalesce(outcome -> 'timings', '{}'),
    coalesce(outcome -> 'hashes', '{}'), nullif(outcome -> 'message', 'null'), clock_timestamp(),
    held.exercise_version, held.data_seed, held.regrade_id,
    case held.purpose when 'grade' then 'standing' else 'proposed' end::app.grading_standing,
    case held.purpose when 'grade' then clock_timestamp() end
  ) returning * into graded;
  update app.run set state = 'done', lease_token = null, lease_until = null, finished_at = clock_timestamp()
  where organization_id = held.organization_id and id = held.id;
  if held.purpose = 'regrade' then
    select * into strict before from app.grading
    where organization_id = held.organization_id and submission_id = held.submission_id and standing = 'standing';
    if graded.verdict = 'our_fault' or app.compared(before, graded) = 'same' then
      update app.grading set standing = 'set_aside' where organization_id = graded.organization_id and id = graded.id;
    end if;
    return;
  end if;
  perform app.enqueue_for(
    held.organization_id, 'grading.recorded',
    jsonb_build_object('gradingId', graded.id, 'submissionId', held.submission_id, 'runId', held.id), null, 'grading:' || graded.id);
  perform app.announce_run(held.id, held.submission_id, 'done');
end
$$;

create or replace function app.record_grading(of_run uuid, held_token uuid, outcome jsonb) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  held app.run := app.leased_run(of_run, held_token);
begin
  if held.id is null then
    return case when exists (select from app.run r join app.grading g on g.organization_id = r.organization_id and g.run_id = r.id
                             where r.id = of_run)
        or exists (select from app.run r where r.id = of_run and r.purpose = 'trial' and r.state = 'done')
      then 'already_recorded' else 'lease_lost' end;
  end if;
  perform app.finish_run(held, outcome);
  return 'recorded';
end
$$;

-- As before, and only what the company has or everybody has can be submitted to.
create or replace function app.submit_run(of_submission uuid, with_priority int default 0, of_kind text default 'cpu') returns uuid
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
  select id into known_run from app.run
  where organization_id = tenant and submission_id = handed.id and purpose = 'grade' order by queued_at limit 1;
  if found then
    return known_run;
  end if;
  perform app.cancel_active_runs(tenant, handed.user_id, handed.exercise_slug);
  insert into app.run (
    organization_id, submission_id, user_id, exercise_slug, exercise_version, kind, priority, turn, rungs, queued_at, not_before
  )
  select tenant, handed.id, handed.user_id, handed.exercise_slug, v.hash, of_kind, with_priority,
    app.next_turn(tenant, handed.user_id), v.rungs, clock_timestamp(), clock_timestamp()
  from catalogue.exercise_version v join catalogue.exercise e on e.id = v.exercise_id
  where v.hash = handed.exercise_version and (e.organization_id is null or e.organization_id = tenant)
  returning id into strict new_run;
  perform app.wake_graders(of_kind);
  perform app.announce_run(new_run, handed.id, 'queued');
  return new_run;
end
$$;

-- ── The author's side ─────────────────────────────────────────────────────────────────────────────────────────────
-- `catalogue` is read-only to the api, so these write it, for the current company alone. Who may is the api's to say.

create function app.own_exercise(of_exercise uuid) returns catalogue.exercise
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  own catalogue.exercise;
begin
  select * into own from catalogue.exercise where id = of_exercise and organization_id = app.require_organization();
  if not found then
    raise exception 'no such exercise of this company' using errcode = 'no_data_found';
  end if;
  return own;
end
$$;

create function app.exercises_changed() returns void
language sql set search_path = pg_catalog, pg_temp as $$
  update auth.organization set exercises_revision = exercises_revision + 1 where id = app.require_organization()
$$;

-- An exercise without a version, which nobody but authors sees.
create function app.create_exercise(with_slug text) returns uuid
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into catalogue.exercise (organization_id, slug, kind, position, current_version)
  values (app.require_organization(), with_slug, 'application', 0, 0)
  returning id
$$;

-- Keeps a version without publishing it; the same bundle is kept once. Until it is published its number is negative, and it
-- lasts until another is tried: tries are many, and each holds a whole table. `version`: the columns of
-- catalogue.exercise_version by name, with `texts` and `skills` (skill_id, weight).
create function app.add_exercise_version(of_exercise uuid, bundle bytea, version jsonb) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own catalogue.exercise := app.own_exercise(of_exercise);
  bundle_hash text := encode(sha256(bundle), 'hex');
  kept uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended('exercise/' || own.id, 0));
  delete from app.trial t using catalogue.exercise_version v
  where t.organization_id = own.organization_id and v.exercise_id = own.id and v.number < 0 and v.hash <> bundle_hash and t.exercise_version = v.hash;
  delete from catalogue.exercise_file f using catalogue.exercise_version v
  where v.exercise_id = own.id and v.number < 0 and v.hash <> bundle_hash and f.hash = v.hash;
  delete from catalogue.exercise_version v where v.exercise_id = own.id and v.number < 0 and v.hash <> bundle_hash;
  if exists (select from catalogue.exercise_version where hash = bundle_hash and exercise_id = own.id) then
    return bundle_hash;
  end if;
  insert into catalogue.exercise_file (hash, bytes) values (bundle_hash, bundle) on conflict do nothing;
  insert into catalogue.exercise_version (
    exercise_id, number, hash, definition, starter, expected_minutes, pass_score, rungs, cpu_seconds, memory_mb)
  select own.id, -1 + least(0, (select min(number) from catalogue.exercise_version where exercise_id = own.id)), bundle_hash,
    version -> 'definition', version ->> 'starter', (version ->> 'expectedMinutes')::int, (version ->> 'passScore')::int,
    array(select jsonb_array_elements_text(version -> 'rungs')), (version ->> 'cpuSeconds')::float8, (version ->> 'memoryMb')::int
  returning id into kept;
  insert into catalogue.exercise_text (exercise_version_id, locale, title, summary, statement, afterword, source_hash)
  select kept, t.locale, t.title, t.summary, t.statement, t.afterword, encode(sha256(convert_to(t.statement, 'UTF8')), 'hex')
  from jsonb_to_recordset(version -> 'texts') t(locale text, title text, summary text, statement text, afterword text);
  insert into catalogue.exercise_skill (exercise_version_id, skill_id, weight)
  select kept, s.skill_id, s.weight from jsonb_to_recordset(version -> 'skills') s(skill_id uuid, weight float8);
  return bundle_hash;
end
$$;

-- Queues one of the author's files to be graded with a version. What was tried already is tried again only where it fell to a
-- fault of ours.
create function app.start_trial(of_exercise uuid, of_version text, of_file text, of_code text, as_what text, by_user uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own catalogue.exercise := app.own_exercise(of_exercise);
  tried app.trial;
begin
  insert into app.trial (organization_id, exercise_id, exercise_version, file, code, expected)
  select own.organization_id, own.id, v.hash, of_file, of_code, as_what
  from catalogue.exercise_version v where v.hash = of_version and v.exercise_id = own.id
  on conflict (organization_id, exercise_version, file) do update
    set code = excluded.code, expected = excluded.expected, outcome = null, as_expected = null, finished_at = null,
      created_at = clock_timestamp()
    where trial.code <> excluded.code or trial.expected <> excluded.expected or trial.outcome ->> 'verdict' = 'our_fault'
  returning * into tried;
  if tried.id is null then
    return (select id from app.trial where organization_id = own.organization_id and exercise_version = of_version and file = of_file);
  end if;
  update app.run set state = 'cancelled', lease_token = null, lease_until = null, finished_at = clock_timestamp()
  where organization_id = own.organization_id and trial_id = tried.id and state in ('queued', 'leased', 'running');
  insert into app.run (
    organization_id, trial_id, user_id, exercise_slug, exercise_version, purpose, priority, turn, rungs, queued_at, not_before)
  select own.organization_id, tried.id, by_user, own.slug, v.hash, 'trial', -1, app.next_turn(own.organization_id, by_user), v.rungs,
    clock_timestamp(), clock_timestamp()
  from catalogue.exercise_version v where v.hash = of_version;
  perform app.wake_graders('cpu');
  return tried.id;
end
$$;

-- Offers a version to the company's people, under the next number where it has none yet. `proof`: all that must have been tried
-- of it, as `[{ file, codeHash, expected }]`, each with the end that its author said.
create function app.publish_exercise(of_exercise uuid, of_version text, proof jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own catalogue.exercise := app.own_exercise(of_exercise);
  offered catalogue.exercise_version;
begin
  perform pg_advisory_xact_lock(hashtextextended('exercise/' || own.id, 0));
  select * into offered from catalogue.exercise_version where exercise_id = own.id and hash = of_version;
  if not found or not exists (select from jsonb_to_recordset(proof) needed(expected text) where needed.expected = 'pass') or exists (
    select from jsonb_to_recordset(proof) needed(file text, "codeHash" text, expected text)
    where not exists (
      select from app.trial t
      where t.organization_id = own.organization_id and t.exercise_version = of_version and t.file = needed.file
        and t.expected = needed.expected and t.as_expected and encode(sha256(convert_to(t.code, 'UTF8')), 'hex') = needed."codeHash")
  ) then
    raise exception 'the version is not proven' using errcode = 'check_violation';
  end if;
  if offered.number < 0 then
    update catalogue.exercise_version v
    set number = 1 + greatest(0, (select max(number) from catalogue.exercise_version where exercise_id = own.id))
    where v.id = offered.id
    returning * into offered;
  end if;
  update catalogue.exercise
  set current_version = offered.number, is_retired = false, kind = offered.definition ->> 'kind'
  where id = own.id;
  perform app.exercises_changed();
end
$$;

-- Offers it no longer; what was submitted stays, and publishing brings it back.
create function app.retire_exercise(of_exercise uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own catalogue.exercise := app.own_exercise(of_exercise);
begin
  update catalogue.exercise set is_retired = true where id = own.id;
  perform app.exercises_changed();
end
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.create_exercise, app.add_exercise_version, app.start_trial, app.publish_exercise, app.retire_exercise
  to skillgrad_api;
