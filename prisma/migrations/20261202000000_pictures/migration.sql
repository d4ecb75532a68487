-- Pictures in the lessons of a company's own courses, as they were written anew. docs/decisions/0025 says why so.
create table app.picture (
  organization_id uuid not null,
  -- By what it holds, with its measures: `<first half of sha256 in hex>-<width>x<height>`.
  name text not null,
  -- WebP both: as it is opened, and as a phone shows it where that is less.
  large bytea not null,
  small bytea,
  -- Of both together; counted against what a company may keep.
  bytes int not null,
  created_by uuid not null,
  created_at timestamptz(3) not null default current_timestamp,
  -- Since when no lesson and no version holds it.
  unused_since timestamptz(3),
  constraint picture_pkey primary key (organization_id, name),
  constraint picture_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade,
  constraint picture_is_what_its_name_says
    check (name ~ '^[0-9a-f]{32}-[1-9][0-9]{0,3}x[1-9][0-9]{0,3}$' and left(name, 32) = left(encode(sha256(large), 'hex'), 32)),
  constraint picture_bytes_are_counted check (bytes = octet_length(large) + coalesce(octet_length(small), 0))
);
-- Compressed already: to try once more costs time and gains nothing.
alter table app.picture alter column large set storage external, alter column small set storage external;

-- What a published version holds stays as long as the version does.
create table app.version_picture (
  organization_id uuid not null,
  course_version_id uuid not null,
  picture_name text not null,
  constraint version_picture_pkey primary key (organization_id, course_version_id, picture_name),
  constraint version_picture_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade,
  constraint version_picture_course_version_id_fkey
    foreign key (course_version_id) references catalogue.course_version (id) on update cascade on delete cascade,
  constraint version_picture_organization_id_picture_name_fkey
    foreign key (organization_id, picture_name) references app.picture (organization_id, name) on update cascade on delete restrict
);
create index version_picture_organization_id_picture_name_idx on app.version_picture (organization_id, picture_name);
create index version_picture_course_version_id_idx on app.version_picture (course_version_id);

do $$
begin
  perform app.protect_table('app.picture');
  perform app.protect_table('app.version_picture');
end
$$;
grant select, insert, delete on app.picture to skillgrad_api;
-- What was written stays as it is.
grant update (unused_since) on app.picture to skillgrad_api;
grant select, insert on app.version_picture to skillgrad_api;
