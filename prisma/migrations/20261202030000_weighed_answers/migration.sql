-- Objections that wait, a page at a time, and how many there are.
drop function app.waiting_appeals(uuid, timestamptz, uuid);
create function app.waiting_appeals(of_item uuid, after_at timestamptz, after_id uuid, at_most int)
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
  limit least(at_most, 500)
$$;

create function app.count_waiting_appeals(of_item uuid) returns int
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*)::int
  from app.appeal p
  left join app.response r on r.organization_id = p.organization_id and r.attempt_id = p.attempt_id and r.position = p.position
  left join catalogue.item_version v on v.id = r.item_version_id
  where p.answered_at is null and (of_item is null or v.item_id = of_item)
$$;

-- First answers to each version of an item in finished attempts, without those that are withdrawn, for calibration: of people and companies as
-- numbers that mean nothing elsewhere, with the language they read in. Somebody of several companies is counted with the one of their first answer.
drop function app.answers_for_calibration();
create function app.answers_for_calibration()
returns table (person int, company int, language text, attempts int, item_version_id uuid, score int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with ended as (
    select a.organization_id, a.id, a.user_id from app.attempt a
    where a.finished_at is not null and a.voided_at is null and not a.is_hurried
  ), first as (
    select distinct on (a.user_id, r.item_version_id) a.user_id, a.organization_id, r.item_version_id, r.score, r.answered_at
    from ended a join app.response r on r.organization_id = a.organization_id and r.attempt_id = a.id
    where r.answered_at is not null
    order by a.user_id, r.item_version_id, r.answered_at
  ), counted as (
    select f.user_id, f.item_version_id, f.score,
      first_value(f.organization_id) over (partition by f.user_id order by f.answered_at, f.item_version_id) as organization_id
    from first f
    where not exists (
      select from catalogue.item_version v
      join catalogue.item_withdrawal w on w.item_id = v.item_id and v.number <= w.up_to_version and w.restored_at is null
      where v.id = f.item_version_id)
  )
  select dense_rank() over (order by c.user_id)::int, dense_rank() over (order by c.organization_id)::int, u.locale,
    (select count(*)::int from ended), c.item_version_id, c.score
  from counted c left join auth."user" u on u.id = c.user_id
  -- Sums of the same numbers in another order differ in their last bits, and the same answers must give the same parameters.
  order by c.user_id, c.item_version_id
$$;

revoke execute on function app.waiting_appeals, app.count_waiting_appeals, app.answers_for_calibration from public;
grant execute on function app.waiting_appeals, app.count_waiting_appeals, app.answers_for_calibration to skillgrad_api;
