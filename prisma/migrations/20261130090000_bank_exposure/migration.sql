-- How often each version of an item was asked, over all companies and kinds of attempts, and how many attempts asked anything of its domain; for the
-- operator, who looks after the bank.
create function app.bank_exposure(since timestamptz)
returns table (item_version_id uuid, asked int, attempts int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with asked as (
    select r.organization_id, r.attempt_id, r.item_version_id, s.domain_id
    from app.attempt a
    join app.response r on r.organization_id = a.organization_id and r.attempt_id = a.id
    join catalogue.item_version v on v.id = r.item_version_id
    join catalogue.item i on i.id = v.item_id
    join catalogue.skill s on s.id = i.skill_id
    where a.started_at >= since
  ), of_domain as (
    select domain_id, count(distinct (organization_id, attempt_id))::int as attempts from asked group by domain_id
  )
  select asked.item_version_id, count(*)::int, of_domain.attempts
  from asked join of_domain on of_domain.domain_id = asked.domain_id
  group by asked.item_version_id, of_domain.attempts
$$;
revoke execute on function app.bank_exposure from public;
grant execute on function app.bank_exposure to skillgrad_api;
