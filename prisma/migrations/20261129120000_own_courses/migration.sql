-- Companies' own courses. What an author works on lies in `app`; a published version stands beside the built-in ones, where
-- enrolments and completions find it, seen by its company alone. docs/decisions/0016 says why so.

-- ── Courses of one company ────────────────────────────────────────────────────────────────────────────────────────

alter table catalogue.course
  add column organization_id uuid,
  add constraint course_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete restrict;
create index course_organization_id_idx on catalogue.course (organization_id);
alter table catalogue.course_version add column notes text not null default '';

do $$
declare
  shown text;
begin
  foreach shown in array array['course', 'course_version', 'course_text', 'lesson', 'lesson_text', 'lesson_skill'] loop
    execute format('alter table catalogue.%I enable row level security', shown);
    execute format('alter table catalogue.%I force row level security', shown);
    execute format('create policy migrator on catalogue.%I to current_user using (true) with check (true)', shown);
  end loop;
end
$$;
create policy tenant on catalogue.course for select to skillgrad_api
  using (organization_id is null
    or organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
-- Through the course's own policy.
create policy tenant on catalogue.course_version for select to skillgrad_api
  using (course_id in (select id from catalogue.course));
create policy tenant on catalogue.course_text for select to skillgrad_api
  using (course_version_id in (select id from catalogue.course_version));
create policy tenant on catalogue.lesson for select to skillgrad_api
  using (course_version_id in (select id from catalogue.course_version));
create policy tenant on catalogue.lesson_text for select to skillgrad_api
  using (lesson_id in (select id from catalogue.lesson));
create policy tenant on catalogue.lesson_skill for select to skillgrad_api
  using (lesson_id in (select id from catalogue.lesson));

-- ── What an author works on ───────────────────────────────────────────────────────────────────────────────────────

create table app.course_manuscript (
  organization_id uuid not null,
  course_id uuid not null,
  revision int not null default 1,
  edition int not null default 1,
  texts jsonb not null,
  updated_by uuid not null,
  created_at timestamptz(3) not null default current_timestamp,
  updated_at timestamptz(3) not null default current_timestamp,
  constraint course_manuscript_pkey primary key (organization_id, course_id),
  constraint course_manuscript_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade,
  constraint course_manuscript_course_id_fkey
    foreign key (course_id) references catalogue.course (id) on update cascade on delete cascade
);

create table app.lesson_manuscript (
  organization_id uuid not null,
  course_id uuid not null,
  slug text not null,
  position int not null,
  revision int not null default 1,
  minutes int not null default 5,
  exercise_slug text,
  skills text[] not null default '{}',
  builds_on text[] not null default '{}',
  papers jsonb not null default '[]',
  questions jsonb not null default '[]',
  texts jsonb not null,
  updated_by uuid not null,
  created_at timestamptz(3) not null default current_timestamp,
  updated_at timestamptz(3) not null default current_timestamp,
  constraint lesson_manuscript_pkey primary key (organization_id, course_id, slug),
  constraint lesson_manuscript_organization_id_course_id_fkey
    foreign key (organization_id, course_id) references app.course_manuscript (organization_id, course_id) on update cascade on delete cascade
);

do $$
begin
  perform app.protect_table('app.course_manuscript');
  perform app.protect_table('app.lesson_manuscript');
end
$$;
grant select, insert, update, delete on app.course_manuscript, app.lesson_manuscript to skillgrad_api;

-- ── The author's side ─────────────────────────────────────────────────────────────────────────────────────────────
-- `catalogue` is read-only to the api, so these write it, for the current company alone. Who may is the api's to say.

create function app.own_course(of_course uuid) returns catalogue.course
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  own catalogue.course;
begin
  select * into own from catalogue.course where id = of_course and organization_id = app.require_organization();
  if not found then
    raise exception 'no such course of this company' using errcode = 'no_data_found';
  end if;
  return own;
end
$$;

-- A course without a version, which nobody but authors sees.
create function app.create_course(with_slug text) returns uuid
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into catalogue.course (organization_id, slug, position, current_version)
  values (app.require_organization(), with_slug, 0, 0)
  returning id
$$;

-- Offers a new version to the company's people; what was published before stays as it is. `version`: minutes, notes, `texts`
-- (locale, title, summary) and `lessons` in order, by the columns of catalogue.lesson with `texts` and `skills` (ids).
create function app.publish_course(of_course uuid, version jsonb) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own catalogue.course := app.own_course(of_course);
  next_number int;
  made uuid;
  made_lesson uuid;
  lesson jsonb;
  place bigint;
begin
  perform pg_advisory_xact_lock(hashtextextended('course/' || own.id, 0));
  select 1 + coalesce(max(number), 0) into next_number from catalogue.course_version where course_id = own.id;
  -- With its number, since the same content may be published again.
  insert into catalogue.course_version (course_id, number, source_hash, minutes, notes)
  values (own.id, next_number, encode(sha256(convert_to(next_number || ' ' || version::text, 'UTF8')), 'hex'),
    (version ->> 'minutes')::int, version ->> 'notes')
  returning id into made;
  insert into catalogue.course_text (course_version_id, locale, title, summary, source_hash)
  select made, t.locale, t.title, t.summary, encode(sha256(convert_to(t.title || t.summary, 'UTF8')), 'hex')
  from jsonb_to_recordset(version -> 'texts') t(locale text, title text, summary text);
  for lesson, place in select * from jsonb_array_elements(version -> 'lessons') with ordinality loop
    insert into catalogue.lesson (course_version_id, slug, position, minutes, exercise_slug, questions, builds_on, papers)
    values (made, lesson ->> 'slug', place - 1, (lesson ->> 'minutes')::int, lesson ->> 'exerciseSlug', lesson -> 'questions',
      array(select jsonb_array_elements_text(lesson -> 'buildsOn')), lesson -> 'papers')
    returning id into made_lesson;
    insert into catalogue.lesson_text (lesson_id, locale, title, summary, body, source_hash)
    select made_lesson, t.locale, t.title, t.summary, t.body, encode(sha256(convert_to(t.title || t.summary || t.body, 'UTF8')), 'hex')
    from jsonb_to_recordset(lesson -> 'texts') t(locale text, title text, summary text, body text);
    insert into catalogue.lesson_skill (lesson_id, skill_id)
    select made_lesson, s::uuid from jsonb_array_elements_text(lesson -> 'skills') s;
  end loop;
  update catalogue.course set current_version = next_number, is_retired = false where id = own.id;
  perform app.exercises_changed();
  return next_number;
end
$$;

-- Offers it no longer; whoever finished something in it keeps that, and publishing brings it back.
create function app.retire_course(of_course uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own catalogue.course := app.own_course(of_course);
begin
  update catalogue.course set is_retired = true where id = own.id;
  perform app.exercises_changed();
end
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.create_course, app.publish_course, app.retire_course to skillgrad_api;
