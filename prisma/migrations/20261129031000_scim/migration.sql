-- A member whom the company is closed to for now.
alter table auth.member add column suspended_at timestamptz(3);

create or replace function auth.membership(person uuid, organization_slug text)
returns table (organization_id uuid, slug text, name text, locale text, timezone text, member_id uuid, role text, joined_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.id, o.slug, o.name, o.locale, o.timezone, m.id, m.role, m.created_at
  from auth.organization o join auth.member m on m.organization_id = o.id
  where o.slug = organization_slug and m.user_id = person and m.suspended_at is null
$$;

create or replace function auth.memberships(person uuid)
returns table (organization_id uuid, slug text, name text, locale text, timezone text, member_id uuid, role text, joined_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.id, o.slug, o.name, o.locale, o.timezone, m.id, m.role, m.created_at
  from auth.organization o join auth.member m on m.organization_id = o.id
  where m.user_id = person and m.suspended_at is null
  order by o.name, o.id
$$;

-- People as the company's directory describes them.
create table auth.scim_user (
  id uuid not null,
  organization_id uuid not null,
  user_id uuid,
  user_name text not null,
  user_name_key text not null,
  external_id text,
  email text not null,
  emails text[],
  attributes jsonb not null default '{}',
  is_active boolean not null,
  role text not null default 'learner',
  team_ids uuid[],
  made_account boolean not null default false,
  created_at timestamptz(3) not null default current_timestamp,
  updated_at timestamptz(3) not null default current_timestamp,
  constraint scim_user_pkey primary key (id),
  constraint scim_user_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade,
  constraint scim_user_user_id_fkey foreign key (user_id) references auth."user" (id) on update cascade on delete cascade,
  constraint scim_user_email_is_lower_case check (email = lower(email)),
  constraint scim_user_role_is_below_owner check (role in ('admin', 'author', 'manager', 'learner'))
);
create unique index scim_user_organization_id_user_name_key_key on auth.scim_user (organization_id, user_name_key);
create index scim_user_organization_id_external_id_idx on auth.scim_user (organization_id, external_id);
create index scim_user_organization_id_email_idx on auth.scim_user (organization_id, email);
create index scim_user_user_id_idx on auth.scim_user (user_id);

alter table auth.scim_user enable row level security;
alter table auth.scim_user force row level security;
create policy identity on auth.scim_user to skillgrad_auth using (true) with check (true);
create policy tenant on auth.scim_user for select to skillgrad_api
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
do $$
begin
  execute format('create policy migrator on auth.scim_user to %I using (true) with check (true)', current_user);
end
$$;
grant select, insert, update, delete on auth.scim_user to skillgrad_auth;
grant select on auth.scim_user to skillgrad_api;

-- Teams that the directory keeps: made, renamed and removed in the transactions of identity.
alter table app.team
  add column is_provisioned boolean not null default false,
  add column external_id text;
grant update, delete on app.team to skillgrad_auth;
