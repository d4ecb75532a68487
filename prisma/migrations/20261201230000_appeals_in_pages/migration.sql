-- However many objections wait, each can be reached: those of one item, or those that follow one.
drop function app.waiting_appeals();
create function app.waiting_appeals(of_item uuid default null, after_at timestamptz default null, after_id uuid default null)
returns table (id uuid, attempt_id uuid, kind app.assessment_kind, subject text, item_id uuid, version int, variant int, words text, created_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.attempt_id, a.kind, a.subject, v.item_id, v.number, r.variant, p.words, p.created_at
  from app.appeal p
  join app.attempt a on a.organization_id = p.organization_id and a.id = p.attempt_id
  left join app.response r on r.organization_id = p.organization_id and r.attempt_id = p.attempt_id and r.position = p.position
  left join catalogue.item_version v on v.id = r.item_version_id
  where p.answered_at is null
    and (of_item is null or v.item_id = of_item)
    and (after_at is null or (p.created_at, p.id) > (after_at, after_id))
  order by p.created_at, p.id
  limit 500
$$;
revoke execute on function app.waiting_appeals from public;
grant execute on function app.waiting_appeals to skillgrad_api;
