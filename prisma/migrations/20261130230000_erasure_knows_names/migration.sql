-- People choose their own names, and one may be called "https", "true" or "member". So what an erasure finds by a name alone is looked for in
-- the person's own companies, and as a name: not in links, not in the marks of a format, not among words of ours.

-- Companies that somebody is in, or was.
create function auth.companies_of(person uuid) returns setof uuid
language sql stable set search_path = pg_catalog, pg_temp as $$
  select m.organization_id from auth.member m where m.user_id = person
  union select r.organization_id from auth.removed_member r where r.user_id = person
  union select e.organization_id from app.enrollment e where e.user_id = person
  union select s.organization_id from app.submission s where s.user_id = person
  union select a.organization_id from app.audit_event a where a.actor_id = person
  union select a.organization_id from app.audit_event a where a.subject_type = 'user' and a.subject_id = person::text
$$;

-- A letter without a name, in its text. What belongs to an address is no word.
create function auth.text_without(words text, name text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce(regexp_replace(words, '(?<!://[^[:space:]<>"]*)' || auth.name_pattern(name) || '(?!://)', '—', 'g'), words)
$$;

-- The same for HTML, as `api/src/modules/mail/letter-page.ts` writes it. What stands in a tag is no word either.
create function auth.html_without(words text, name text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce(regexp_replace(
    words, '(?<!://[^[:space:]<>"]*)' || auth.name_pattern(q.escaped) || '(?!://)(?![^<>]*>)', '—', 'g'), words)
  from (select replace(replace(replace(replace(name, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;') as escaped) q
$$;

-- Whether a body that is JSON has the name or the address as one of its values.
create function auth.tells_of(body text, name text, email text) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case when pg_input_is_valid(body, 'jsonb')
    then jsonb_path_exists(body::jsonb, '$.** ? (@ == $name || @ == $email)', jsonb_build_object('name', name, 'email', email))
    else coalesce(auth.mentions(body, name), false) or coalesce(auth.mentions(body, email), false) end
$$;

-- Details of an event without name and address, wherever people's words stand. The values of these keys are our own.
create function auth.details_without(details jsonb, name text, email text) returns jsonb
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  case jsonb_typeof(details)
    when 'string' then
      -- The address first: it often begins with the name.
      return to_jsonb(auth.without_name(auth.without_name(details #>> '{}', email), name));
    when 'array' then
      return (select coalesce(jsonb_agg(auth.details_without(e.value, name, email) order by e.place), '[]')
        from jsonb_array_elements(details) with ordinality e(value, place));
    when 'object' then
      return (select coalesce(jsonb_object_agg(e.key, case
          when e.key in ('role', 'code', 'reason', 'method', 'state', 'because', 'event', 'events', 'actions', 'scopes', 'letter', 'withheld')
          then e.value else auth.details_without(e.value, name, email) end), '{}')
        from jsonb_each(details) e);
    else
      return details;
  end case;
end
$$;

revoke execute on function auth.companies_of, auth.text_without, auth.html_without, auth.tells_of, auth.details_without from public;
