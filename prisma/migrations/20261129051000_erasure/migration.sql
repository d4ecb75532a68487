-- The end of a person's or a company's data. Both cross companies and take from ledgers that nobody may change, so they happen in
-- these functions, which belong to the migrator, and nowhere else.

-- ── The queue ─────────────────────────────────────────────────────────────────────────────────────────────────────

do $$
declare
  migrator text := current_user;
begin
  grant usage, create on schema app to skillgrad_queue;
  set role skillgrad_queue;
  create function app.forget_jobs(person uuid, address text, organization uuid)
  returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $body$
  declare
    forgotten bigint;
  begin
    -- A queue that was never set up holds nothing.
    if to_regclass('graphile_worker._private_jobs') is null then
      return 0;
    end if;
    with gone as (
      delete from graphile_worker._private_jobs j
      where (person is not null and person::text in (j.payload ->> 'userId', j.payload ->> 'personId'))
        or (address is not null and lower(j.payload ->> 'email') = address)
        or (organization is not null and j.payload ->> 'organizationId' = organization::text)
      returning 1
    ) select count(*) into forgotten from gone;
    return forgotten;
  end
  $body$;
  revoke execute on function app.forget_jobs from public;
  execute format('grant execute on function app.forget_jobs to %I', migrator);
  reset role;
  revoke create on schema app from skillgrad_queue;
end
$$;

-- ── Names in running text ─────────────────────────────────────────────────────────────────────────────────────────

-- A pattern that finds a name. One of Latin letters is a word of its own, so that nobody called Al is found in "also"; Chinese
-- has no spaces between words.
create function auth.name_pattern(name text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case when name ~ '^[[:ascii:]]+$' then '(?<![[:alnum:]])' || quoted || '(?![[:alnum:]])' else quoted end
  from (select regexp_replace(name, '([^[:alnum:][:space:]])', '\\\1', 'g') as quoted) q
$$;

create function auth.mentions(words text, name text) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select words ~ auth.name_pattern(name)
$$;

-- Where nobody knows the name any more, the words stay as they are.
create function auth.without_name(words text, name text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce(regexp_replace(words, auth.name_pattern(name), '—', 'g'), words)
$$;

-- ── A person ──────────────────────────────────────────────────────────────────────────────────────────────────────

-- Erases a person in every company and outside them; what companies keep is without anything that says who it was. Twice changes
-- nothing: on a restored backup it is done again. Answers the receipt.
create function auth.erase_person(person uuid, as_receipt uuid) returns auth.erasure
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  known auth."user";
  part auth.personal_rows;
  found bigint;
  fingerprint text;
  digest text := '';
  erased jsonb := '{}';
  kept jsonb := '{}';
  receipt auth.erasure;
begin
  perform pg_advisory_xact_lock(hashtextextended('erase/' || person, 0));
  -- A service may only carry out what the person asked for, and only once its time has come.
  if session_user <> current_user and not exists (
    select from auth.account_deletion d where d.user_id = person and d.receipt = as_receipt and d.due_at <= clock_timestamp()
  ) then
    raise exception 'nobody asked for this yet' using errcode = 'insufficient_privilege';
  end if;
  if not exists (select from auth.personal_rows) then
    raise exception 'what is personal was not written down yet' using errcode = 'object_not_in_prerequisite_state';
  end if;
  select * into known from auth."user" where id = person for update;
  update app.run set state = 'cancelled', lease_token = null, lease_until = null, finished_at = clock_timestamp()
  where user_id = person and state in ('queued', 'leased', 'running');
  -- $1 the person, $2 the e-mail, $3 the name; the latter two are null where the person is gone already.
  for part in select * from auth.personal_rows order by position loop
    execute format(
      'select count(*), encode(sha256(convert_to(coalesce(string_agg(t::text, E''\n'' order by t::text), ''''), ''UTF8'')), ''hex'') from %s t where %s',
      part.rows_of, part.found_by) into found, fingerprint using person, known.email, known.name;
    continue when found = 0;
    if part.erasure = 'delete' then
      execute format('delete from %s t where %s', part.rows_of, part.found_by) using person, known.email, known.name;
    elsif part.clears is not null then
      execute format('update %s t set %s where %s', part.rows_of, part.clears, part.found_by) using person, known.email, known.name;
    end if;
    if part.erasure = 'delete' then
      erased := erased || jsonb_build_object(part.key, found);
    else
      kept := kept || jsonb_build_object(part.key, found);
    end if;
    digest := encode(sha256(convert_to(digest || part.key || fingerprint, 'UTF8')), 'hex');
  end loop;
  found := app.forget_jobs(person, known.email, null);
  if found > 0 then
    erased := erased || jsonb_build_object('job', found);
  end if;
  perform pg_notify('session_revoked', person::text);
  insert into auth.erasure (id, kind, subject_id, erased_at, digest, erased, kept)
  values (as_receipt, 'person', person, clock_timestamp(), digest, erased, kept)
  on conflict (id) do nothing;
  select * into strict receipt from auth.erasure where id = as_receipt;
  return receipt;
end
$$;

-- Companies in which something of the person stands, also those they have left.
create function auth.companies_with(person uuid) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  known auth."user";
  part auth.personal_rows;
  found uuid[] := '{}';
  here uuid[];
begin
  select * into known from auth."user" where id = person;
  for part in select * from auth.personal_rows where rows_of like 'app.%' order by position loop
    execute format('select array_agg(distinct t.organization_id) from %s t where %s', part.rows_of, part.found_by)
      into here using person, known.email, known.name;
    found := found || coalesce(here, '{}');
  end loop;
  return query select distinct unnest(found);
end
$$;

-- ── A company ─────────────────────────────────────────────────────────────────────────────────────────────────────

-- Every table that holds rows of companies, in an order in which they can be emptied: first those that no other points at.
create function auth.company_tables() returns table (name regclass, depth int)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with recursive holder as (
    select c.oid from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace in ('app'::regnamespace, 'auth'::regnamespace, 'catalogue'::regnamespace) and c.relkind in ('r', 'p')
      and a.attname = 'organization_id' and a.atttypid = 'uuid'::regtype and not a.attisdropped
  ), pointing as (
    select distinct conrelid, confrelid from pg_constraint
    where contype = 'f' and conrelid <> confrelid
      and conrelid in (select oid from holder) and confrelid in (select oid from holder)
  ), reached as (
    select oid, 0 as depth from holder
    union
    select p.confrelid, r.depth + 1 from reached r join pointing p on p.conrelid = r.oid where r.depth < 40
  )
  select oid::regclass, max(depth) from reached group by oid order by max(depth), oid::regclass::text
$$;

-- One bounded step of a company's end; `gone` once nothing is left of it, and the receipt stands. Only a company whose deletion is
-- due is taken, or any where the migrator itself asks, as on a restored backup.
create function auth.erase_company(organization uuid, most int) returns table (rows_of text, erased bigint, gone boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  asked auth.company_deletion;
  holder regclass;
  taken bigint;
begin
  perform pg_advisory_xact_lock(hashtextextended('erase/' || organization, 0));
  select * into asked from auth.company_deletion d where d.organization_id = organization for update;
  if session_user <> current_user and (asked.organization_id is null or asked.due_at > clock_timestamp()) then
    return query select null::text, 0::bigint, not exists (select from auth.organization o where o.id = organization);
    return;
  end if;
  for holder in select t.name from auth.company_tables() t order by t.depth, t.name::text loop
    continue when holder = 'auth.company_deletion'::regclass;
    if holder = 'catalogue.exercise'::regclass then
      delete from catalogue.regrade r using catalogue.exercise_version v, catalogue.exercise e
      where r.target_version = v.hash and v.exercise_id = e.id and e.organization_id = organization;
      delete from catalogue.exercise_file f using catalogue.exercise_version v, catalogue.exercise e
      where f.hash = v.hash and v.exercise_id = e.id and e.organization_id = organization;
    elsif holder = 'auth.invitation'::regclass then
      delete from auth.verification v using auth.invitation i where i.organization_id = organization and v.value = i.id::text;
    end if;
    execute format('delete from %s where ctid = any (array(select ctid from %s where organization_id = $1 limit $2))', holder, holder)
      using organization, most;
    get diagnostics taken = row_count;
    if taken > 0 then
      update auth.company_deletion d
      set counts = d.counts || jsonb_build_object(holder::text, coalesce((d.counts ->> holder::text)::bigint, 0) + taken)
      where d.organization_id = organization;
      return query select holder::text, taken, false;
      return;
    end if;
  end loop;
  update auth.session s set active_organization_id = null where s.active_organization_id = organization;
  taken := app.forget_jobs(null, null, organization);
  insert into auth.erasure (id, kind, subject_id, erased_at, erased)
  select coalesce(asked.receipt, gen_random_uuid()), 'company', organization, clock_timestamp(),
    coalesce(asked.counts, '{}') || case when taken > 0 then jsonb_build_object('job', taken) else '{}' end
  where exists (select from auth.organization o where o.id = organization)
  on conflict (id) do nothing;
  delete from auth.organization o where o.id = organization;
  return query select 'auth.organization'::text, 1::bigint, true;
end
$$;

revoke execute on all functions in schema app from public;
revoke execute on function auth.name_pattern, auth.mentions, auth.without_name, auth.erase_person, auth.companies_with, auth.company_tables, auth.erase_company from public;
grant execute on function auth.erase_person, auth.companies_with, auth.erase_company to skillgrad_auth;
