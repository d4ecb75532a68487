-- Ways to sign in beside the password, and a second step after it.

create table auth.totp (
  user_id uuid not null,
  secret bytea not null,
  confirmed_at timestamptz(3),
  last_step int not null default 0,
  created_at timestamptz(3) not null default current_timestamp,
  constraint totp_pkey primary key (user_id),
  constraint totp_user_id_fkey foreign key (user_id) references auth."user" (id) on update cascade on delete cascade
);

create table auth.recovery_code (
  user_id uuid not null,
  hash text not null,
  constraint recovery_code_pkey primary key (user_id, hash),
  constraint recovery_code_user_id_fkey foreign key (user_id) references auth."user" (id) on update cascade on delete cascade
);

create table auth.passkey (
  id uuid not null default uuidv7(),
  user_id uuid not null,
  name text not null,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[],
  is_synced boolean not null,
  created_at timestamptz(3) not null default current_timestamp,
  last_used_at timestamptz(3),
  constraint passkey_pkey primary key (id),
  constraint passkey_user_id_fkey foreign key (user_id) references auth."user" (id) on update cascade on delete cascade
);
create unique index passkey_credential_id_key on auth.passkey (credential_id);
create index passkey_user_id_idx on auth.passkey (user_id);

create table auth.passkey_challenge (
  hash text not null,
  user_id uuid,
  expires_at timestamptz(3) not null,
  constraint passkey_challenge_pkey primary key (hash),
  constraint passkey_challenge_user_id_fkey foreign key (user_id) references auth."user" (id) on update cascade on delete cascade
);
create index passkey_challenge_user_id_idx on auth.passkey_challenge (user_id);
create index passkey_challenge_expires_at_idx on auth.passkey_challenge (expires_at);

create table auth.sign_in_step (
  hash text not null,
  user_id uuid not null,
  expires_at timestamptz(3) not null,
  constraint sign_in_step_pkey primary key (hash),
  constraint sign_in_step_user_id_fkey foreign key (user_id) references auth."user" (id) on update cascade on delete cascade
);
create index sign_in_step_user_id_idx on auth.sign_in_step (user_id);
create index sign_in_step_expires_at_idx on auth.sign_in_step (expires_at);

create table auth.sign_in_link (
  hash text not null,
  email text not null,
  browser_hash text not null,
  expires_at timestamptz(3) not null,
  constraint sign_in_link_pkey primary key (hash)
);
create index sign_in_link_email_idx on auth.sign_in_link (email);
create index sign_in_link_expires_at_idx on auth.sign_in_link (expires_at);

grant select, insert, update, delete
  on auth.totp, auth.recovery_code, auth.passkey, auth.passkey_challenge, auth.sign_in_step, auth.sign_in_link
  to skillgrad_auth;

-- Like `auth.enqueue`, for the one task that this migration brings.
create function auth.enqueue_sign_in_link(payload jsonb) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select app.enqueue_for(null, 'sign-in-link.asked', payload)
$$;

revoke execute on function auth.enqueue_sign_in_link from public;
grant execute on function auth.enqueue_sign_in_link to skillgrad_auth;
