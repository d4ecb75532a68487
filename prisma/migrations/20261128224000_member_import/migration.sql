-- Many people at once, from a file: what stood in it, and what became of each line.

alter table auth.invitation add column name text;

create table app.member_import (
  organization_id uuid not null,
  id uuid not null default uuidv7(),
  created_by uuid not null,
  file_name text not null,
  created_at timestamptz(3) not null default current_timestamp,
  finished_at timestamptz(3),
  constraint member_import_pkey primary key (organization_id, id),
  constraint member_import_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade
);
create index member_import_organization_id_created_at_idx on app.member_import (organization_id, created_at);

create table app.member_import_row (
  organization_id uuid not null,
  import_id uuid not null,
  line int not null,
  email text not null,
  name text not null,
  team text not null,
  role text not null,
  outcome text,
  reason text,
  details jsonb not null default '{}',
  constraint member_import_row_pkey primary key (organization_id, import_id, line),
  constraint member_import_row_organization_id_import_id_fkey
    foreign key (organization_id, import_id) references app.member_import (organization_id, id) on update cascade on delete cascade,
  constraint member_import_row_outcome_is_known check (outcome in ('created', 'updated', 'skipped', 'failed'))
);

do $$
begin
  perform app.protect_table('app.member_import');
  perform app.protect_table('app.member_import_row');
end
$$;
grant select, insert, update on app.member_import, app.member_import_row to skillgrad_api;
-- A line's outcome is written in the transaction that invites the person.
grant select, update on app.member_import_row to skillgrad_auth;
-- And so is a team that the file names and nobody has made yet.
grant insert on app.team to skillgrad_auth;
grant update on app.team_member to skillgrad_auth;
