-- The profile that a company's people aim for, unless they have one of their own.
alter table auth.organization
  add column role_profile_id uuid,
  add constraint organization_role_profile_id_fkey
    foreign key (role_profile_id) references catalogue.role_profile (id) on update cascade on delete set null;
