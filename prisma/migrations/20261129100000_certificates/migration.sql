-- Certificates that are issued, shown, checked and revoked. The table stood since the foundation; nothing was ever in it.

alter table app.certificate
  drop constraint certificate_is_of_one,
  add column catalogue_learning_path_id uuid,
  add column covers uuid[] not null default '{}',
  add column lessons int not null,
  add column exercises int not null,
  add column trainings int not null,
  add column completed_at timestamptz(3) not null,
  add column hidden_at timestamptz(3),
  add column revocation_reason text,
  add column status_list int not null,
  add column status_index int not null,
  alter column code type uuid using code::uuid,
  alter column code set default gen_random_uuid(),
  add constraint certificate_catalogue_learning_path_id_fkey
    foreign key (catalogue_learning_path_id) references catalogue.learning_path (id) on update cascade on delete restrict,
  add constraint certificate_is_of_one
    check (num_nonnulls(catalogue_course_version_id, course_version_id, catalogue_learning_path_id) = 1),
  add constraint certificate_is_revoked_for_a_reason check (revocation_reason is null or revoked_at is not null);

-- One for a person and a course version, or a path, however often it is awarded.
create unique index certificate_organization_id_user_id_catalogue_course_versio_key
  on app.certificate (organization_id, user_id, catalogue_course_version_id);
create unique index certificate_organization_id_user_id_course_version_id_key
  on app.certificate (organization_id, user_id, course_version_id);
create unique index certificate_organization_id_user_id_catalogue_learning_path_key
  on app.certificate (organization_id, user_id, catalogue_learning_path_id);
-- Across companies: whoever checks one knows its address alone, and whoever holds some may have left.
create index certificate_code_idx on app.certificate (code);
create index certificate_user_id_idx on app.certificate (user_id);
create index certificate_status_list_status_index_idx on app.certificate (status_list, status_index);

-- What it says does not change, and none is taken back: it is hidden, or revoked.
revoke update, delete on app.certificate from skillgrad_api;
grant update (revoked_at, revocation_reason) on app.certificate to skillgrad_api;

-- Places in the public lists of statuses that were given out. Never again: a place says nothing of a certificate, and outlives it.
create table catalogue.certificate_place (
  status_list int not null,
  status_index int not null,
  constraint certificate_place_pkey primary key (status_list, status_index)
);

-- Drawn, so that a place does not say how many certificates there are, or who got theirs together. A list is filled by half, so
-- that the second draw mostly finds a free one.
create function app.draw_certificate_place(out status_list int, out status_index int)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  select coalesce(max(p.status_list), 0) into status_list from catalogue.certificate_place p;
  if (select count(*) from catalogue.certificate_place p where p.status_list = draw_certificate_place.status_list) >= 65536 then
    status_list := status_list + 1;
  end if;
  loop
    status_index := floor(random() * 131072);
    insert into catalogue.certificate_place values (status_list, status_index) on conflict do nothing;
    exit when found;
  end loop;
end
$$;

-- The certificate at an address, for whoever asks: shown ones, and the person's own. Without an address all of the person's own,
-- newest first, in whichever companies they were earned, or `within` one. The name is of today, and gone with the person.
create function app.certificates_known(wanted uuid, person uuid, within uuid) returns table (
  code uuid, organization_id uuid, user_id uuid, holder text,
  catalogue_course_version_id uuid, catalogue_learning_path_id uuid, covers uuid[],
  lessons int, exercises int, trainings int, completed_at timestamptz, issued_at timestamptz, hidden_at timestamptz,
  revoked_at timestamptz, revocation_reason text, status_list int, status_index int
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.code, c.organization_id, c.user_id, u.name, c.catalogue_course_version_id, c.catalogue_learning_path_id, c.covers,
    c.lessons, c.exercises, c.trainings, c.completed_at, c.issued_at, c.hidden_at, c.revoked_at, c.revocation_reason,
    c.status_list, c.status_index
  from app.certificate c left join auth."user" u on u.id = c.user_id
  where (c.code = wanted and c.hidden_at is null)
    or (c.user_id = person and c.code = coalesce(wanted, c.code) and c.organization_id = coalesce(within, c.organization_id))
  order by c.completed_at desc, c.code
$$;

-- By its holder, who may have left the company; false for everybody else.
create function app.show_certificate(wanted uuid, person uuid, within uuid, is_shown boolean) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update app.certificate c
  set hidden_at = case when is_shown then null else coalesce(c.hidden_at, clock_timestamp()) end
  where c.code = wanted and c.user_id = person and c.organization_id = coalesce(within, c.organization_id);
  return found;
end
$$;

-- The places of a list whose certificates stand; null where there is no such list. All others are revoked: what was erased with a
-- company, too.
create function app.standing_certificates(list int) returns int[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when exists (select from catalogue.certificate_place p where p.status_list = list)
    then array(select c.status_index from app.certificate c where c.status_list = list and c.revoked_at is null) end
$$;

revoke execute on function app.draw_certificate_place, app.certificates_known, app.show_certificate, app.standing_certificates
  from public;
grant execute on function app.draw_certificate_place, app.certificates_known, app.show_certificate, app.standing_certificates
  to skillgrad_api;

-- What credentials are signed with, one after the other: the newest that is neither retired nor distrusted. Public keys stay, so
-- that what was signed with them can be checked; those of distrusted keys are shown no more.
create table auth.credential_key (
  id text not null,
  public_key jsonb not null,
  private_key bytea not null,
  created_at timestamptz(3) not null default current_timestamp,
  retired_at timestamptz(3),
  distrusted_at timestamptz(3),
  constraint credential_key_pkey primary key (id),
  constraint credential_key_is_retired_once_distrusted check (distrusted_at is null or retired_at is not null)
);
grant select, insert, update on auth.credential_key to skillgrad_auth;
