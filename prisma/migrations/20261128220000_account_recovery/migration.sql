-- Work about a person outside all companies. Both tasks are named here, so that no other can be asked for without a tenant.
create function auth.enqueue(task text, payload jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if task not in ('password.forgotten', 'identity-mail.send') then
    raise exception 'task % belongs to a company', task using errcode = 'insufficient_privilege';
  end if;
  perform app.enqueue_for(null, task, payload);
end
$$;

revoke execute on function auth.enqueue from public;
grant execute on function auth.enqueue to skillgrad_api, skillgrad_auth;

-- Whom a letter to an address is for. The api sees people of one company at a time, and this letter is of none.
create function auth.addressee(address text) returns table (name text, locale text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select u.name, u.locale from auth."user" u where u.email = address
$$;

revoke execute on function auth.addressee from public;
grant execute on function auth.addressee to skillgrad_api;
