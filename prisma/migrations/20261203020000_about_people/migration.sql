-- A report about one person, who is told of it and of everybody who looked.

alter type app.report_view add value 'person';

-- As text: a new value of a type cannot be named where it is added.
alter table app.report add constraint report_is_of_a_page check (view::text <> 'person');
alter table app.report_file
  add column about_user_id uuid,
  add constraint report_file_is_about_a_person check ((view::text = 'person') = (about_user_id is not null));
create index report_file_organization_id_about_user_id_idx on app.report_file (organization_id, about_user_id);

create index audit_event_organization_id_subject_id_at_id_idx
  on app.audit_event (organization_id, subject_id, at, id);

-- How somebody looks at a page of their team, under a name. What it names may be gone since, which is then said.
create table app.saved_view (
  organization_id uuid not null,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 80),
  view app.report_view not null check (view::text <> 'person'),
  team_id uuid,
  filter jsonb not null default '{}',
  -- With whoever sees people of a team.
  is_shared boolean not null default false,
  created_by uuid not null,
  created_at timestamptz(3) not null default current_timestamp,
  constraint saved_view_pkey primary key (organization_id, id),
  constraint saved_view_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade
);
create index saved_view_organization_id_created_by_idx on app.saved_view (organization_id, created_by);

-- What a page opens with, for one person.
create table app.saved_view_default (
  organization_id uuid not null,
  user_id uuid not null,
  view app.report_view not null check (view::text <> 'person'),
  saved_view_id uuid not null,
  constraint saved_view_default_pkey primary key (organization_id, user_id, view),
  constraint saved_view_default_organization_id_saved_view_id_fkey
    foreign key (organization_id, saved_view_id) references app.saved_view (organization_id, id) on update cascade on delete cascade
);
create index saved_view_default_organization_id_saved_view_id_idx
  on app.saved_view_default (organization_id, saved_view_id);

do $$
begin
  perform app.protect_table('app.saved_view');
  perform app.protect_table('app.saved_view_default');
end
$$;
grant select, insert, update, delete on app.saved_view, app.saved_view_default to skillgrad_api;
