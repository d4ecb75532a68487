-- What is older than its company wants it. Ledgers are only added to by the services, so what is old is taken by this function,
-- which believes nobody but the company's setting.

create index audit_event_with_address on app.audit_event (organization_id, at) where address is not null or user_agent is not null;
create index submission_with_code on app.submission (organization_id, created_at) where code_removed_at is null;

-- Takes at most `batch` of each kind in the current company; answers how many of each, without those of which there were none.
create function app.enforce_retention(batch int) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  tenant uuid := app.require_organization();
  wanted app.privacy_setting;
  taken bigint;
  counts jsonb := '{}';
begin
  select * into strict wanted from app.privacy_setting where organization_id = tenant;

  delete from app.audit_event where organization_id = tenant and id = any (array(
    select id from app.audit_event
    where organization_id = tenant and at < current_timestamp - make_interval(days => wanted.audit_days) order by at limit batch));
  get diagnostics taken = row_count;
  counts := counts || jsonb_build_object('events', taken);

  update app.audit_event set address = null, user_agent = null where organization_id = tenant and id = any (array(
    select id from app.audit_event
    where organization_id = tenant and at < current_timestamp - make_interval(days => wanted.address_days)
      and (address is not null or user_agent is not null) order by at limit batch));
  get diagnostics taken = row_count;
  counts := counts || jsonb_build_object('addresses', taken);

  with aged as (
    update app.submission set code = '', code_removed_at = current_timestamp where organization_id = tenant and id = any (array(
      select id from app.submission
      where organization_id = tenant and created_at < current_timestamp - make_interval(days => wanted.code_days)
        and code_removed_at is null order by created_at limit batch))
    returning id
  ), printed as (
    update app.grading set log = '', message = null where organization_id = tenant and submission_id in (select id from aged)
  )
  select count(*) into taken from aged;
  counts := counts || jsonb_build_object('submissions', taken);

  delete from app.draft where ctid = any (array(
    select ctid from app.draft
    where organization_id = tenant and updated_at < current_timestamp - make_interval(days => wanted.code_days) limit batch));
  get diagnostics taken = row_count;
  counts := counts || jsonb_build_object('drafts', taken);

  delete from app.member_import where organization_id = tenant and id = any (array(
    select id from app.member_import
    where organization_id = tenant and created_at < current_timestamp - make_interval(days => wanted.list_days)
      and finished_at is not null limit greatest(1, batch / 100)));
  get diagnostics taken = row_count;
  counts := counts || jsonb_build_object('lists', taken);

  -- What a link still counts its uses by stays until the link has ended.
  delete from auth.invitation where id = any (array(
    select i.id from auth.invitation i left join auth.invite_link l on l.id = i.link_id
    where i.organization_id = tenant and (l.id is null or l.revoked_at is not null or l.expires_at < current_timestamp)
      and case when i.status in ('pending', 'waiting') then i.expires_at else greatest(i.created_at, least(i.expires_at, current_timestamp)) end
        < current_timestamp - make_interval(days => wanted.list_days) limit batch));
  get diagnostics taken = row_count;
  counts := counts || jsonb_build_object('invitations', taken);

  delete from app.mail_outbox where organization_id = tenant and id = any (array(
    select id from app.mail_outbox
    where organization_id = tenant and created_at < current_timestamp - make_interval(days => wanted.letter_days) limit batch));
  get diagnostics taken = row_count;
  counts := counts || jsonb_build_object('letters', taken);

  return (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(counts) where value <> '0');
end
$$;

revoke execute on function app.enforce_retention from public;
grant execute on function app.enforce_retention to skillgrad_api;

-- As before, but for code that is gone: its grading stands for good.
create or replace function app.begin_regrade(of_exercise text, since int, asked_by text, because jsonb default null) returns uuid
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  target catalogue.exercise_version;
  begun uuid;
begin
  select v.* into strict target from catalogue.exercise e
  join catalogue.exercise_version v on v.exercise_id = e.id and v.number = e.current_version
  where e.slug = of_exercise;
  perform pg_advisory_xact_lock(hashtextextended('regrade/' || target.hash, 0));
  insert into catalogue.regrade (target_version, reason, requested_by) values (target.hash, because, asked_by)
  on conflict (target_version) do update set reason = coalesce(excluded.reason, regrade.reason)
  returning id into begun;
  insert into app.run (
    organization_id, submission_id, user_id, exercise_slug, exercise_version, data_seed, purpose, regrade_id, kind, priority, turn, rungs, queued_at, not_before)
  select s.organization_id, s.id, s.user_id, s.exercise_slug, target.hash, coalesce(g.data_seed, app.fresh_seed()), 'regrade', begun,
    coalesce(graded_by.kind, 'cpu'), -10, due.turn, target.rungs, clock_timestamp(), clock_timestamp()
  from app.submission s
  join app.grading g on g.organization_id = s.organization_id and g.submission_id = s.id and g.standing = 'standing'
  join catalogue.exercise_version v on v.hash = g.exercise_version
  join lateral (select app.next_turn(s.organization_id, null) as turn) due on true
  left join app.run graded_by on graded_by.organization_id = g.organization_id and graded_by.id = g.run_id
  where v.exercise_id = target.exercise_id and v.hash <> target.hash and v.number >= since and g.verdict <> 'our_fault'
    and s.code_removed_at is null
    and not exists (
      select from app.run r left join app.grading p on p.organization_id = r.organization_id and p.run_id = r.id
      where r.organization_id = s.organization_id and r.submission_id = s.id and r.regrade_id = begun
        and (r.state in ('queued', 'leased', 'running') or (p.verdict <> 'our_fault' and p.standing <> 'superseded')))
  order by s.id;
  perform app.wake_graders(waiting.kind)
  from (select distinct kind from app.run where regrade_id = begun and state = 'queued') waiting;
  return begun;
end
$$;
