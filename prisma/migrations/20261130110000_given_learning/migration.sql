-- What a whole team is to learn, whoever joins it later among them; and which reminders of a day were written.

create table app.team_assignment (
  organization_id uuid not null,
  id uuid not null default uuidv7(),
  team_id uuid not null,
  catalogue_learning_path_id uuid,
  catalogue_course_id uuid,
  assigned_by_id uuid not null,
  due_at timestamptz(3),
  created_at timestamptz(3) not null default current_timestamp,
  constraint team_assignment_pkey primary key (organization_id, id),
  constraint team_assignment_is_one check (num_nonnulls(catalogue_learning_path_id, catalogue_course_id) = 1),
  constraint team_assignment_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade,
  constraint team_assignment_organization_id_team_id_fkey
    foreign key (organization_id, team_id) references app.team (organization_id, id) on update cascade on delete cascade,
  constraint team_assignment_catalogue_learning_path_id_fkey
    foreign key (catalogue_learning_path_id) references catalogue.learning_path (id) on update cascade on delete restrict,
  constraint team_assignment_catalogue_course_id_fkey
    foreign key (catalogue_course_id) references catalogue.course (id) on update cascade on delete restrict
);
create unique index team_assignment_organization_id_team_id_catalogue_learning__key
  on app.team_assignment (organization_id, team_id, catalogue_learning_path_id);
create unique index team_assignment_organization_id_team_id_catalogue_course_id_key
  on app.team_assignment (organization_id, team_id, catalogue_course_id);

-- Letters go by age, so they can't tell.
create table app.due_reminder (
  organization_id uuid not null,
  user_id uuid not null,
  -- A course or a learning path.
  learning_id uuid not null,
  due_at timestamptz(3) not null,
  is_overdue boolean not null,
  constraint due_reminder_pkey primary key (organization_id, user_id, learning_id, due_at, is_overdue),
  constraint due_reminder_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade
);

do $$
begin
  perform app.protect_table('app.team_assignment');
  perform app.protect_table('app.due_reminder');
end
$$;
grant select, insert, update, delete on app.team_assignment, app.due_reminder to skillgrad_api;
