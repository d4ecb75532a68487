-- A link that many may use: whoever opens it asks for an invitation to their own address.

create table auth.invite_link (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  token_hash text not null,
  role text not null,
  team_id uuid,
  most int,
  domain text,
  created_by uuid not null,
  expires_at timestamptz(3) not null,
  revoked_at timestamptz(3),
  created_at timestamptz(3) not null default current_timestamp,
  constraint invite_link_pkey primary key (id),
  constraint invite_link_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade,
  constraint invite_link_most_is_positive check (most > 0)
);
create unique index invite_link_token_hash_key on auth.invite_link (token_hash);
create index invite_link_organization_id_idx on auth.invite_link (organization_id);

alter table auth.invite_link enable row level security;
alter table auth.invite_link force row level security;
create policy identity on auth.invite_link to skillgrad_auth using (true) with check (true);
create policy tenant on auth.invite_link for select to skillgrad_api
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
do $$
begin
  execute format('create policy migrator on auth.invite_link to %I using (true) with check (true)', current_user);
end
$$;
grant select, insert, update on auth.invite_link to skillgrad_auth;
grant select on auth.invite_link to skillgrad_api;

alter table auth.invitation
  add column link_id uuid,
  add constraint invitation_link_id_fkey
    foreign key (link_id) references auth.invite_link (id) on update cascade on delete set null;
create index invitation_link_id_idx on auth.invitation (link_id);
