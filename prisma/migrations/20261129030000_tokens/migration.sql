-- Keys of programs. Known before any company is, hence beside the sessions; the api shows a company its own.

create table auth.api_token (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  user_id uuid,
  name text not null,
  token_hash text not null,
  hint text not null,
  scopes text[],
  role text,
  created_by uuid not null,
  expires_at timestamptz(3),
  last_used_at timestamptz(3),
  revoked_at timestamptz(3),
  created_at timestamptz(3) not null default current_timestamp,
  constraint api_token_pkey primary key (id),
  constraint api_token_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade,
  constraint api_token_user_id_fkey foreign key (user_id) references auth."user" (id) on update cascade on delete cascade,
  constraint api_token_is_a_person_or_has_a_role check ((user_id is null) = (role is not null)),
  constraint api_token_role_is_below_owner check (role in ('admin', 'author', 'manager', 'learner')),
  constraint api_token_of_a_person_ends check (user_id is null or expires_at is not null)
);
create unique index api_token_token_hash_key on auth.api_token (token_hash);
create index api_token_organization_id_idx on auth.api_token (organization_id);
create index api_token_user_id_idx on auth.api_token (user_id);

alter table auth.api_token enable row level security;
alter table auth.api_token force row level security;
create policy identity on auth.api_token to skillgrad_auth using (true) with check (true);
create policy tenant on auth.api_token for select to skillgrad_api
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
do $$
begin
  execute format('create policy migrator on auth.api_token to %I using (true) with check (true)', current_user);
end
$$;
grant select, insert, update on auth.api_token to skillgrad_auth;
grant select on auth.api_token to skillgrad_api;

-- Who acted, where it was a program: in the name of a person, or a service that is nobody.
alter table app.audit_event add column token_id uuid;

-- A service invites, too.
alter table auth.invitation
  alter column inviter_id drop not null,
  add column token_id uuid,
  add constraint invitation_token_id_fkey
    foreign key (token_id) references auth.api_token (id) on update cascade on delete set null;
create index invitation_token_id_idx on auth.invitation (token_id);
