-- Answers given in review: practice with what somebody got wrong at first. When a question comes next is computed from them.
create table app.review_answer (
  organization_id uuid not null,
  id uuid not null default uuidv7(),
  user_id uuid not null,
  -- The version whose words the question was asked in.
  catalogue_course_version_id uuid not null,
  lesson_slug text not null,
  question_slug text not null,
  answer jsonb not null,
  is_right boolean not null,
  answered_at timestamptz(3) not null default current_timestamp,
  constraint review_answer_pkey primary key (organization_id, id),
  constraint review_answer_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade,
  constraint review_answer_catalogue_course_version_id_fkey
    foreign key (catalogue_course_version_id) references catalogue.course_version (id) on update cascade on delete restrict
);
create index review_answer_organization_id_user_id_answered_at_idx
  on app.review_answer (organization_id, user_id, answered_at);

do $$
begin
  perform app.protect_table('app.review_answer');
end
$$;
grant select, insert on app.review_answer to skillgrad_api;
