-- A company's own courses are found by its people. By the lesson and its sections, as the library's are, under the policy that
-- every table of `app` has: docs/decisions/0015 says why not in one table with them.

create table app.course_search_document (
  organization_id uuid not null,
  id uuid not null default uuidv7(),
  course_id uuid not null,
  -- Of which it was made, and by which edition of what makes it.
  course_version_id uuid not null,
  edition int not null,
  kind text not null,
  course_slug text not null default '',
  slug text not null,
  part int not null,
  locale text not null,
  title text not null,
  heading text not null default '',
  body text not null,
  headline tsvector not null,
  document tsvector not null,
  constraint course_search_document_pkey primary key (organization_id, id),
  constraint course_search_document_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade,
  constraint course_search_document_course_id_fkey
    foreign key (course_id) references catalogue.course (id) on update cascade on delete cascade,
  constraint course_search_document_course_version_id_fkey
    foreign key (course_version_id) references catalogue.course_version (id) on update cascade on delete cascade,
  constraint course_search_document_kind_is_known check (kind in ('course', 'lesson')),
  constraint course_search_document_is_in_a_course check ((kind = 'lesson') = (course_slug <> ''))
);
create index course_search_document_organization_id_course_id_idx
  on app.course_search_document (organization_id, course_id);
alter table app.course_search_document alter column document set storage external;
do $$
begin
  perform app.protect_table('app.course_search_document');
end
$$;
grant select, insert, update, delete on app.course_search_document to skillgrad_api;
