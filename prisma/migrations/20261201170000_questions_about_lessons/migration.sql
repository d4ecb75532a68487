-- What the people of a company ask each other about a lesson. Like notes it belongs to the course and the lesson's name, not to a
-- version; unlike them all of the company reads it.
create table app.asked_question (
  organization_id uuid not null,
  id uuid not null default uuidv7(),
  user_id uuid not null,
  course_id uuid not null,
  lesson_slug text not null,
  -- In which the lesson was read.
  locale text not null,
  -- Empty once whoever asked is erased and others had answered.
  title text not null check (length(title) <= 150),
  body text not null default '' check (length(body) <= 4000),
  -- The passage it is about; perhaps none.
  quote text not null default '' check (length(quote) <= 500),
  created_at timestamptz(3) not null default current_timestamp,
  edited_at timestamptz(3),
  hidden_at timestamptz(3),
  hidden_for text,
  constraint asked_question_pkey primary key (organization_id, id),
  constraint asked_question_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade,
  constraint asked_question_course_id_fkey
    foreign key (course_id) references catalogue.course (id) on update cascade on delete restrict,
  constraint asked_question_is_hidden_for_a_reason check (
    (hidden_at is null) = (hidden_for is null)
    and (hidden_for is null or hidden_for in ('off_topic', 'rude', 'confidential', 'wrong', 'repeated'))
  )
);
create index asked_question_organization_id_course_id_lesson_slug_create_idx
  on app.asked_question (organization_id, course_id, lesson_slug, created_at);
create index asked_question_organization_id_user_id_created_at_idx
  on app.asked_question (organization_id, user_id, created_at);
create index asked_question_organization_id_created_at_idx on app.asked_question (organization_id, created_at);

create table app.asked_answer (
  organization_id uuid not null,
  id uuid not null default uuidv7(),
  question_id uuid not null,
  user_id uuid not null,
  body text not null check (length(body) <= 4000),
  created_at timestamptz(3) not null default current_timestamp,
  edited_at timestamptz(3),
  accepted_at timestamptz(3),
  hidden_at timestamptz(3),
  hidden_for text,
  constraint asked_answer_pkey primary key (organization_id, id),
  constraint asked_answer_organization_id_question_id_fkey
    foreign key (organization_id, question_id) references app.asked_question (organization_id, id)
    on update cascade on delete cascade,
  constraint asked_answer_is_hidden_for_a_reason check (
    (hidden_at is null) = (hidden_for is null)
    and (hidden_for is null or hidden_for in ('off_topic', 'rude', 'confidential', 'wrong', 'repeated'))
  )
);
create index asked_answer_organization_id_question_id_idx on app.asked_answer (organization_id, question_id);
create index asked_answer_organization_id_user_id_created_at_idx
  on app.asked_answer (organization_id, user_id, created_at);
create unique index asked_answer_organization_id_question_id_key
  on app.asked_answer (organization_id, question_id) where accepted_at is not null;

-- Who has the same question.
create table app.asked_vote (
  organization_id uuid not null,
  question_id uuid not null,
  user_id uuid not null,
  created_at timestamptz(3) not null default current_timestamp,
  constraint asked_vote_pkey primary key (organization_id, question_id, user_id),
  constraint asked_vote_organization_id_question_id_fkey
    foreign key (organization_id, question_id) references app.asked_question (organization_id, id)
    on update cascade on delete cascade
);
create index asked_vote_organization_id_user_id_idx on app.asked_vote (organization_id, user_id);

-- What somebody wants looked at: a question, or one of its answers. Goes once whoever may hide it has decided.
create table app.asked_report (
  organization_id uuid not null,
  id uuid not null default uuidv7(),
  question_id uuid not null,
  answer_id uuid,
  user_id uuid not null,
  reason text not null,
  created_at timestamptz(3) not null default current_timestamp,
  constraint asked_report_pkey primary key (organization_id, id),
  constraint asked_report_organization_id_question_id_fkey
    foreign key (organization_id, question_id) references app.asked_question (organization_id, id)
    on update cascade on delete cascade,
  constraint asked_report_organization_id_answer_id_fkey
    foreign key (organization_id, answer_id) references app.asked_answer (organization_id, id)
    on update cascade on delete cascade,
  constraint asked_report_reason_is_known check (reason in ('off_topic', 'rude', 'confidential', 'wrong', 'repeated'))
);
create index asked_report_organization_id_question_id_idx on app.asked_report (organization_id, question_id);
create index asked_report_organization_id_user_id_created_at_idx
  on app.asked_report (organization_id, user_id, created_at);

do $$
begin
  perform app.protect_table('app.asked_question');
  perform app.protect_table('app.asked_answer');
  perform app.protect_table('app.asked_vote');
  perform app.protect_table('app.asked_report');
end
$$;
grant select, insert, update, delete on app.asked_question, app.asked_answer, app.asked_vote, app.asked_report to skillgrad_api;

-- Whether somebody wants a letter when a question of theirs is answered.
alter table auth."user" add column wants_answers boolean not null default true;
