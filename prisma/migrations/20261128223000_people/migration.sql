-- Whoever leaves a company leaves its teams in the same transaction.
grant delete on app.team_member to skillgrad_auth;
