-- What stands beside a lesson's text: the questions that check it with their keys, lessons to have read, primary sources.
alter table catalogue.lesson
  add column questions jsonb not null default '[]',
  add column builds_on text[] not null default '{}',
  add column papers jsonb not null default '[]';
alter table app.lesson
  add column questions jsonb not null default '[]',
  add column builds_on text[] not null default '{}',
  add column papers jsonb not null default '[]';

-- Every answer that a person gave to a question of a lesson, against the course version they were on.
create table app.question_response (
  organization_id uuid not null,
  id uuid not null default uuidv7(),
  user_id uuid not null,
  catalogue_course_version_id uuid,
  course_version_id uuid,
  lesson_slug text not null,
  question_slug text not null,
  answer jsonb not null,
  is_right boolean not null,
  answered_at timestamptz(3) not null default current_timestamp,
  constraint question_response_pkey primary key (organization_id, id),
  constraint question_response_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade,
  constraint question_response_catalogue_course_version_id_fkey
    foreign key (catalogue_course_version_id) references catalogue.course_version (id) on update cascade on delete restrict,
  constraint question_response_organization_id_course_version_id_fkey
    foreign key (organization_id, course_version_id) references app.course_version (organization_id, id) on update cascade on delete restrict,
  constraint question_response_is_of_one check (num_nonnulls(catalogue_course_version_id, course_version_id) = 1)
);
create index question_response_organization_id_user_id_answered_at_idx
  on app.question_response (organization_id, user_id, answered_at);

do $$
begin
  perform app.protect_table('app.question_response');
end
$$;
grant select, insert on app.question_response to skillgrad_api;
