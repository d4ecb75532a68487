-- What people and companies may ask for about their data: a copy, the end of it, and how long it is kept.

-- ── A company's choices ───────────────────────────────────────────────────────────────────────────────────────────

create type app.managers_see as enum ('levels', 'results', 'everything');

create table app.privacy_setting (
  organization_id uuid not null,
  managers_see app.managers_see not null default 'levels',
  managers_see_since timestamptz(3),
  audit_days int not null default 730,
  address_days int not null default 90,
  code_days int not null default 1095,
  list_days int not null default 30,
  letter_days int not null default 30,
  updated_at timestamptz(3) not null default current_timestamp,
  constraint privacy_setting_pkey primary key (organization_id),
  constraint privacy_setting_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade,
  -- The function that takes away what is old believes this row, so no service can make it take more than this.
  constraint privacy_setting_keeps_enough check (
    audit_days between 90 and 3650 and address_days between 7 and 365 and code_days between 90 and 3650
    and list_days between 1 and 365 and letter_days between 1 and 365)
);

do $$
begin
  perform app.protect_table('app.privacy_setting');
end
$$;
grant select, update on app.privacy_setting to skillgrad_api;

-- Every company has its row from the first, so that the defaults stand in one place: above.
insert into app.privacy_setting (organization_id) select id from auth.organization;

create function app.begin_privacy_setting() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into app.privacy_setting (organization_id) values (new.id) on conflict do nothing;
  return new;
end
$$;
create trigger organization_has_privacy_setting after insert on auth.organization
  for each row execute function app.begin_privacy_setting();
revoke execute on function app.begin_privacy_setting from public;

-- Code is handed in for good, and still does not stay for ever: after the company's time the facts stand without it.
alter table app.submission add column code_removed_at timestamptz(3);

-- ── Copies of data ────────────────────────────────────────────────────────────────────────────────────────────────

create table auth.data_export (
  id uuid not null default uuidv7(),
  user_id uuid not null,
  organization_id uuid,
  state text not null default 'waiting',
  done int not null default 0,
  total int not null default 0,
  file_hash text,
  bytes bigint,
  created_at timestamptz(3) not null default current_timestamp,
  ready_at timestamptz(3),
  expires_at timestamptz(3),
  constraint data_export_pkey primary key (id),
  constraint data_export_user_id_fkey foreign key (user_id) references auth."user" (id) on update cascade on delete cascade,
  constraint data_export_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade,
  constraint data_export_state_is_known check (state in ('waiting', 'running', 'ready', 'failed')),
  constraint data_export_is_ready_with_a_file
    check ((state = 'ready') = (num_nonnulls(file_hash, bytes, ready_at, expires_at) = 4))
);
create index data_export_user_id_created_at_idx on auth.data_export (user_id, created_at);
create index data_export_organization_id_idx on auth.data_export (organization_id);
create index data_export_expires_at_idx on auth.data_export (expires_at);
grant select, insert, update, delete on auth.data_export to skillgrad_auth;

-- Like `auth.enqueue`, for the one task that this migration brings.
create function auth.enqueue_data_export(export uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select app.enqueue_for(null, 'data.export', jsonb_build_object('exportId', export), null, 'data-export:' || export)
$$;
revoke execute on function auth.enqueue_data_export from public;
grant execute on function auth.enqueue_data_export to skillgrad_auth;

-- ── Deletions that wait out their time ────────────────────────────────────────────────────────────────────────────

create table auth.account_deletion (
  user_id uuid not null,
  requested_at timestamptz(3) not null,
  due_at timestamptz(3) not null,
  receipt uuid not null default gen_random_uuid(),
  constraint account_deletion_pkey primary key (user_id),
  constraint account_deletion_user_id_fkey foreign key (user_id) references auth."user" (id) on update cascade on delete cascade
);
create index account_deletion_due_at_idx on auth.account_deletion (due_at);

create table auth.company_deletion (
  organization_id uuid not null,
  requested_by uuid not null,
  requested_at timestamptz(3) not null,
  due_at timestamptz(3) not null,
  receipt uuid not null default gen_random_uuid(),
  counts jsonb not null default '{}',
  constraint company_deletion_pkey primary key (organization_id),
  constraint company_deletion_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade
);
create index company_deletion_due_at_idx on auth.company_deletion (due_at);
grant select, insert, update, delete on auth.account_deletion, auth.company_deletion to skillgrad_auth;

-- What was erased, for whoever restores a backup: an id that means nobody any more, and numbers. Only ever added to, by the
-- functions that erase.
create table auth.erasure (
  id uuid not null,
  kind text not null,
  subject_id uuid not null,
  erased_at timestamptz(3) not null default current_timestamp,
  digest text,
  erased jsonb not null,
  kept jsonb not null default '{}',
  constraint erasure_pkey primary key (id),
  constraint erasure_kind_is_known check (kind in ('person', 'company'))
);
create index erasure_subject_id_idx on auth.erasure (subject_id);
grant select on auth.erasure to skillgrad_auth;

-- Where rows of people stand and what becomes of them: written by the migrator from `prisma/src/privacy` at each start, and read
-- by the functions alone.
create table auth.personal_rows (
  key text not null,
  position int not null,
  rows_of text not null,
  found_by text not null,
  erasure text not null,
  clears text,
  constraint personal_rows_pkey primary key (key),
  constraint personal_rows_erasure_is_known check (erasure in ('delete', 'keep') and (clears is null or erasure = 'keep'))
);

-- An offer outlives who made it.
alter table auth.invitation drop constraint invitation_inviter_id_fkey;
alter table auth.invitation add constraint invitation_inviter_id_fkey
  foreign key (inviter_id) references auth."user" (id) on update cascade on delete set null;
