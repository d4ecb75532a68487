-- Letters that nobody asked for: reminders and the weekly digest, and the ways to be spared them.

alter table auth."user"
  add column wants_reminders boolean not null default true,
  add column wants_digest boolean not null default true;
alter table auth.organization add column reminds_invited boolean not null default true;
alter table auth.invitation add column reminded_at timestamptz(3);
alter table app.mail_outbox add column unsubscribe text;
