-- A second pair of eyes on a company's own course before it is published, and the company's wish that there always is one.
alter table auth.organization add column reviews_courses boolean not null default false;

create table app.course_review (
  organization_id uuid not null,
  id uuid not null default uuidv7(),
  course_id uuid not null,
  -- What was shown; another save makes another.
  edition int not null,
  state text not null default 'asked',
  asked_by uuid not null,
  asked_at timestamptz(3) not null default current_timestamp,
  note text not null default '',
  decided_by uuid,
  decided_at timestamptz(3),
  answer text not null default '',
  constraint course_review_pkey primary key (organization_id, id),
  constraint course_review_organization_id_course_id_fkey
    foreign key (organization_id, course_id) references app.course_manuscript (organization_id, course_id) on update cascade on delete cascade,
  constraint course_review_state_is_known check (state in ('asked', 'approved', 'returned'))
);
create unique index course_review_organization_id_course_id_edition_key
  on app.course_review (organization_id, course_id, edition) where state = 'asked';
create index course_review_organization_id_course_id_asked_at_idx
  on app.course_review (organization_id, course_id, asked_at);
do $$
begin
  perform app.protect_table('app.course_review');
end
$$;
grant select, insert, update, delete on app.course_review to skillgrad_api;
