-- Courses that a company wants renewed, and which reminders of it were written.

-- Only ever added to: what was renewed under one rule stays renewed under the next.
create table app.renewal_rule (
  organization_id uuid not null,
  id uuid not null default uuidv7(),
  course_id uuid not null,
  -- None: it is asked for no longer.
  months integer,
  grace_days integer not null,
  since timestamptz(3) not null default current_timestamp,
  constraint renewal_rule_pkey primary key (organization_id, id),
  constraint renewal_rule_months_check check (months between 3 and 60),
  constraint renewal_rule_grace_days_check check (grace_days between 0 and 90),
  constraint renewal_rule_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade,
  constraint renewal_rule_course_id_fkey
    foreign key (course_id) references catalogue.course (id) on update cascade on delete cascade
);

-- Letters go by age, so they can't tell.
create table app.renewal_reminder (
  organization_id uuid not null,
  user_id uuid not null,
  course_id uuid not null,
  ends_on date not null,
  kind text not null,
  constraint renewal_reminder_pkey primary key (organization_id, user_id, course_id, ends_on, kind),
  constraint renewal_reminder_kind_check check (kind in ('month', 'week', 'ended')),
  constraint renewal_reminder_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade,
  constraint renewal_reminder_course_id_fkey
    foreign key (course_id) references catalogue.course (id) on update cascade on delete cascade
);

do $$
begin
  perform app.protect_table('app.renewal_rule');
  perform app.protect_table('app.renewal_reminder');
end
$$;
grant select, insert on app.renewal_rule, app.renewal_reminder to skillgrad_api;
