-- In which languages a version of a course was written. A text in one language stands for both, and from the texts alone
-- nobody could tell any more which one that is.

alter table catalogue.course_version add column languages text[] not null default '{en,zh-CN}';

-- Own versions that say the same in both languages were written in one: in Chinese where a Chinese character stands in it.
update catalogue.course_version v
set languages = case when exists (
    select from catalogue.lesson l join catalogue.lesson_text t on t.lesson_id = l.id
    where l.course_version_id = v.id and t.title || t.body ~ '[一-鿿]'
  ) or exists (
    select from catalogue.course_text t where t.course_version_id = v.id and t.title ~ '[一-鿿]'
  ) then '{zh-CN}'::text[] else '{en}'::text[] end
from catalogue.course c
where c.id = v.course_id and c.organization_id is not null
  and not exists (
    select from catalogue.course_text one join catalogue.course_text other using (course_version_id)
    where one.course_version_id = v.id and (one.title, one.summary) is distinct from (other.title, other.summary)
  )
  and not exists (
    select from catalogue.lesson l
    join catalogue.lesson_text one on one.lesson_id = l.id
    join catalogue.lesson_text other on other.lesson_id = l.id
    where l.course_version_id = v.id and (one.title, one.summary, one.body) is distinct from (other.title, other.summary, other.body)
  );

-- As before, with the languages. `version`: minutes, notes, languages, `texts` (locale, title, summary) and `lessons` in order,
-- by the columns of catalogue.lesson with `texts` and `skills` (ids).
create or replace function app.publish_course(of_course uuid, version jsonb) returns int
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
  insert into catalogue.course_version (course_id, number, source_hash, minutes, notes, languages)
  values (own.id, next_number, encode(sha256(convert_to(next_number || ' ' || version::text, 'UTF8')), 'hex'),
    (version ->> 'minutes')::int, version ->> 'notes',
    array(select jsonb_array_elements_text(version -> 'languages')))
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
