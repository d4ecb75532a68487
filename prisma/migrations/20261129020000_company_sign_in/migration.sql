-- Companies' identity providers: who may say who signs in, for whose addresses, and which session that opens what.

create table auth.company_domain (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  domain text not null,
  verified_domain text,
  challenge text not null,
  verified_at timestamptz(3),
  checked_at timestamptz(3),
  created_at timestamptz(3) not null default current_timestamp,
  constraint company_domain_pkey primary key (id),
  constraint company_domain_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade,
  constraint company_domain_is_lower_case check (domain = lower(domain)),
  constraint company_domain_verified_is_its_own
    check ((verified_domain is null) = (verified_at is null) and verified_domain = domain)
);
create unique index company_domain_organization_id_domain_key on auth.company_domain (organization_id, domain);
create unique index company_domain_verified_domain_key on auth.company_domain (verified_domain);

create table auth.identity_provider (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  name text not null,
  kind text not null,
  live_at timestamptz(3),
  issuer text not null,
  client_id text,
  client_secret bytea,
  scopes text[],
  sso_url text,
  certificates text[],
  email_field text not null default '',
  name_field text not null default '',
  group_field text not null default '',
  default_role text not null default 'learner',
  tested_at timestamptz(3),
  trial jsonb,
  created_at timestamptz(3) not null default current_timestamp,
  changed_at timestamptz(3) not null default current_timestamp,
  constraint identity_provider_pkey primary key (id),
  constraint identity_provider_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade,
  constraint identity_provider_is_of_one_kind check (
    case kind
      when 'oidc' then client_id is not null and sso_url is null and cardinality(certificates) = 0
      when 'saml' then client_id is null and client_secret is null and sso_url is not null and cardinality(certificates) > 0
      else false
    end),
  -- Owners are made by owners.
  constraint identity_provider_default_role_is_given check (default_role in ('learner', 'manager', 'author', 'admin'))
);
create index identity_provider_organization_id_idx on auth.identity_provider (organization_id);

create table auth.identity_provider_rule (
  provider_id uuid not null,
  position int not null,
  value text not null,
  role text,
  team_id uuid,
  constraint identity_provider_rule_pkey primary key (provider_id, position),
  constraint identity_provider_rule_provider_id_fkey
    foreign key (provider_id) references auth.identity_provider (id) on update cascade on delete cascade,
  constraint identity_provider_rule_gives_one_thing check (num_nonnulls(role, team_id) = 1),
  constraint identity_provider_rule_role_is_given check (role in ('learner', 'manager', 'author', 'admin'))
);

create table auth.company_sign_in_attempt (
  hash text not null,
  provider_id uuid not null,
  browser_hash text not null,
  tester_id uuid,
  return_to text,
  nonce text,
  verifier text,
  asserted jsonb,
  ticket_hash text,
  expires_at timestamptz(3) not null,
  constraint company_sign_in_attempt_pkey primary key (hash),
  constraint company_sign_in_attempt_provider_id_fkey
    foreign key (provider_id) references auth.identity_provider (id) on update cascade on delete cascade
);
create unique index company_sign_in_attempt_ticket_hash_key on auth.company_sign_in_attempt (ticket_hash);
create index company_sign_in_attempt_provider_id_idx on auth.company_sign_in_attempt (provider_id);
create index company_sign_in_attempt_expires_at_idx on auth.company_sign_in_attempt (expires_at);

create table auth.used_assertion (
  provider_id uuid not null,
  hash text not null,
  expires_at timestamptz(3) not null,
  constraint used_assertion_pkey primary key (provider_id, hash),
  constraint used_assertion_provider_id_fkey
    foreign key (provider_id) references auth.identity_provider (id) on update cascade on delete cascade
);
create index used_assertion_expires_at_idx on auth.used_assertion (expires_at);

create table auth.removed_member (
  organization_id uuid not null,
  user_id uuid not null,
  removed_at timestamptz(3) not null default current_timestamp,
  constraint removed_member_pkey primary key (organization_id, user_id),
  constraint removed_member_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade,
  constraint removed_member_user_id_fkey
    foreign key (user_id) references auth."user" (id) on update cascade on delete cascade
);
create index removed_member_user_id_idx on auth.removed_member (user_id);

-- Read and written by identity alone; `used_assertion` and `company_sign_in_attempt` end by age.
grant select, insert, update, delete
  on auth.company_domain, auth.identity_provider, auth.identity_provider_rule, auth.company_sign_in_attempt,
     auth.used_assertion, auth.removed_member
  to skillgrad_auth;

alter table auth.organization add column sso_only_since timestamptz(3);

alter table auth.member
  add column is_break_glass boolean not null default false,
  add constraint member_break_glass_is_an_owners check (not is_break_glass or role = 'owner');

alter table auth.session
  add column method text not null default 'password',
  add column identity_provider_id uuid,
  add column provided_at timestamptz(3),
  add constraint session_identity_provider_id_fkey
    foreign key (identity_provider_id) references auth.identity_provider (id) on update cascade on delete set null,
  add constraint session_method_is_known check (method in ('password', 'link', 'passkey', 'provider'));
create index session_identity_provider_id_idx on auth.session (identity_provider_id);

alter table auth.sign_in_step add column method text not null default 'password';
