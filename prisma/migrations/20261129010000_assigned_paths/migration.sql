-- The learning path that people are given: by the company to whoever joins it, by an invitation, a link or a line of a file.

alter table auth.organization
  add column learning_path_id uuid references catalogue.learning_path (id) on update cascade on delete set null;
alter table auth.invitation
  add column learning_path_id uuid references catalogue.learning_path (id) on update cascade on delete set null;
alter table auth.invite_link
  add column learning_path_id uuid references catalogue.learning_path (id) on update cascade on delete set null;
alter table app.member_import_row add column path text not null default '';

-- Whoever joins is put on the path in the transaction that makes them a member.
grant select, insert, update on app.enrollment to skillgrad_auth;
