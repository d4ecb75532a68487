-- Letters that nobody asked for: reminders and the weekly digest, and the ways to be spared them.

alter table auth."user"
  add column wants_reminders boolean not null default true,
  add column wants_digest boolean not null default true;
alter table auth.organization add column reminds_invited boolean not null default true;
alter table auth.invitation add column reminded_at timestamptz(3);
alter table app.mail_outbox add column unsubscribe text;

-- The newest reminder to a person who began a course and left: of which pause, and after how many weeks. Letters go by age, so they can't tell.
create table app.learning_reminder (
  organization_id uuid not null,
  user_id uuid not null,
  last_active_at timestamptz(3) not null,
  weeks int not null,
  constraint learning_reminder_pkey primary key (organization_id, user_id),
  constraint learning_reminder_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade
);
do $$
begin
  perform app.protect_table('app.learning_reminder');
end
$$;
grant select, insert, update, delete on app.learning_reminder to skillgrad_api;
