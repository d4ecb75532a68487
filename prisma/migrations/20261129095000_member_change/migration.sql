-- A member's role, teams, path and goal change in one transaction of identity's.
grant select, insert, update, delete on app.role_assignment to skillgrad_auth;
