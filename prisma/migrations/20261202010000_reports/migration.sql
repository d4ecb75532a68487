-- What the team pages show, as files that the queue makes: when somebody asks, or by letter on certain days.

create type app.report_view as enum ('matrix', 'goal', 'progress');
create type app.report_format as enum ('pdf', 'xlsx', 'csv');
create type app.report_rhythm as enum ('week', 'month');
create type app.report_pause as enum ('asked', 'unread', 'right');
create type app.report_state as enum ('waiting', 'running', 'ready', 'failed');

create table app.report (
  organization_id uuid not null,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 120),
  view app.report_view not null,
  team_id uuid,
  -- Whom it leaves and how it is sorted, as the page was asked.
  filter jsonb not null default '{}',
  format app.report_format not null,
  locale text not null,
  rhythm app.report_rhythm not null,
  -- Of the week, 1 is Monday; of the month, 31 is its last.
  day int not null check (day between 1 and case rhythm when 'week' then 7 else 31 end),
  created_by uuid not null,
  created_at timestamptz(3) not null default current_timestamp,
  -- Days before it send nothing: it was made, changed or resumed then.
  starts_at timestamptz(3) not null default current_timestamp,
  paused_at timestamptz(3),
  paused_for app.report_pause,
  -- How many in a row were sent and opened by nobody.
  unread int not null default 0,
  constraint report_pkey primary key (organization_id, id),
  constraint report_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade,
  constraint report_organization_id_team_id_fkey
    foreign key (organization_id, team_id) references app.team (organization_id, id) on update cascade on delete cascade,
  constraint report_is_paused_for_a_reason check ((paused_at is null) = (paused_for is null))
);
create index report_organization_id_created_by_idx on app.report (organization_id, created_by);
create index report_organization_id_team_id_idx on app.report (organization_id, team_id);

create table app.report_recipient (
  organization_id uuid not null,
  report_id uuid not null,
  user_id uuid not null,
  constraint report_recipient_pkey primary key (organization_id, report_id, user_id),
  constraint report_recipient_organization_id_report_id_fkey
    foreign key (organization_id, report_id) references app.report (organization_id, id) on update cascade on delete cascade
);
create index report_recipient_organization_id_user_id_idx on app.report_recipient (organization_id, user_id);

-- One file for one person, as that person sees the page. It outlives the report that it came of.
create table app.report_file (
  organization_id uuid not null,
  id uuid not null default uuidv7(),
  user_id uuid not null,
  report_id uuid,
  -- The day of the report that it was made for; of a try, and of what somebody asks for, none.
  due_on date,
  name text not null,
  view app.report_view not null,
  team_id uuid,
  filter jsonb not null default '{}',
  format app.report_format not null,
  locale text not null,
  state app.report_state not null default 'waiting',
  fault text,
  -- What it was made of: everybody, or these teams; and whether results stand in it.
  of_everybody boolean not null default false,
  team_ids uuid[] not null default '{}',
  has_results boolean not null default false,
  file_hash text,
  bytes int,
  created_at timestamptz(3) not null default current_timestamp,
  ready_at timestamptz(3),
  expires_at timestamptz(3) not null,
  opened_at timestamptz(3),
  constraint report_file_pkey primary key (organization_id, id),
  constraint report_file_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade,
  constraint report_file_is_ready_with_a_file check ((state = 'ready') = (file_hash is not null))
);
create index report_file_organization_id_user_id_created_at_idx
  on app.report_file (organization_id, user_id, created_at);
create index report_file_organization_id_report_id_due_on_idx
  on app.report_file (organization_id, report_id, due_on);
create index report_file_organization_id_expires_at_idx on app.report_file (organization_id, expires_at);
create index report_file_organization_id_file_hash_idx on app.report_file (organization_id, file_hash);

do $$
begin
  perform app.protect_table('app.report');
  perform app.protect_table('app.report_recipient');
  perform app.protect_table('app.report_file');
end
$$;
grant select, insert, update, delete on app.report, app.report_recipient, app.report_file to skillgrad_api;
