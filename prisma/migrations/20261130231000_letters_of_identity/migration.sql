-- Letters that belong to no company hold links that let somebody in, and a job may ask for one: both are identity's alone.
revoke all on auth.mail_outbox from skillgrad_api;
revoke execute on function auth.enqueue from skillgrad_api;
drop function auth.addressee;
