-- Whom a company had taken out or suspended when their account was erased. The mark is an HMAC under a key that the database
-- doesn't hold; the id means nobody any more.
create table auth.kept_out (
  organization_id uuid not null,
  mark text not null,
  user_id uuid not null,
  since timestamptz(3) not null default current_timestamp,
  constraint kept_out_pkey primary key (organization_id, mark),
  constraint kept_out_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade
);
create index kept_out_user_id_idx on auth.kept_out (user_id);

grant select, insert, delete on auth.kept_out to skillgrad_auth;
