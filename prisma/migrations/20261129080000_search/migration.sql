-- Search. docs/decisions/0015 says why there are two tables: PostgreSQL uses no GIN index of a table that row-level security guards.

create table catalogue.search_document (
  kind text not null,
  course_slug text not null default '',
  slug text not null,
  part int not null,
  locale text not null,
  title text not null,
  heading text not null default '',
  body text not null,
  document tsvector not null,
  source_hash text not null,
  constraint search_document_pkey primary key (kind, course_slug, slug, part, locale),
  constraint search_document_kind_is_known check (kind in ('course', 'lesson', 'exercise', 'skill')),
  constraint search_document_is_in_a_course check ((kind = 'lesson') = (course_slug <> ''))
);
create index search_document_document_idx on catalogue.search_document using gin (document);
-- Ranking reads every document that matches; unpacking them would be most of its time.
alter table catalogue.search_document alter column document set storage external;
grant select on catalogue.search_document to skillgrad_api;

create table app.exercise_search_document (
  organization_id uuid not null,
  exercise_id uuid not null,
  locale text not null,
  title text not null,
  body text not null,
  document tsvector not null,
  source_hash text not null,
  constraint exercise_search_document_pkey primary key (organization_id, exercise_id, locale),
  constraint exercise_search_document_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade,
  constraint exercise_search_document_exercise_id_fkey
    foreign key (exercise_id) references catalogue.exercise (id) on update cascade on delete cascade
);
do $$
begin
  perform app.protect_table('app.exercise_search_document');
end
$$;
grant select, insert, update, delete on app.exercise_search_document to skillgrad_api;

-- `terms` is the document as a tsvector is written, words as they stand; `english` has its words by weight, A to D, to be stemmed.
create function catalogue.search_vector(terms text, english text[]) returns tsvector
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select terms::tsvector
    || setweight(to_tsvector('pg_catalog.english', english[1]), 'A')
    || setweight(to_tsvector('pg_catalog.english', english[2]), 'B')
    || setweight(to_tsvector('pg_catalog.english', english[3]), 'C')
    || setweight(to_tsvector('pg_catalog.english', english[4]), 'D')
$$;

-- All of `terms`, each as a tsquery is written; the word at its place, where there is one, matches by its stem too. What English
-- says everywhere ("the") is not asked for, unless it is still being typed. Null where nothing is left.
create function catalogue.search_query(terms text[], words text[]) returns tsquery
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select string_agg(
    case when stems = '{}' or stems is null then '(' || term || ')'
    else '(' || term || ' | ' || quote_literal(stems[1]) || ')' end, ' & ')::tsquery
  from unnest(terms, words) asked (term, word)
  cross join lateral (select case when word <> '' then ts_lexize('pg_catalog.english_stem', word) end as stems) stemmed
  where stems is null or stems <> '{}' or term like '%:*'
$$;

-- How alike what was asked and a part of the title are, from 0 to 1. Without pg_trgm nothing is alike: a server of somebody
-- else's may not have it.
do $$
declare
  home text;
begin
  begin
    create extension if not exists pg_trgm with schema catalogue;
  exception when feature_not_supported or undefined_file or insufficient_privilege then
    raise notice 'pg_trgm is not to be had: search will not forgive typos';
  end;
  select extnamespace::regnamespace::text into home from pg_extension where extname = 'pg_trgm';
  execute format(
    $function$
    create function catalogue.title_likeness(asked text, title text) returns real
    language sql immutable set search_path = pg_catalog, pg_temp as 'select %s'
    $function$, case when home is null then '0::real' else format('%I.word_similarity(asked, title)', home) end);
end
$$;

revoke execute on function catalogue.search_vector, catalogue.search_query, catalogue.title_likeness from public;
grant execute on function catalogue.search_vector, catalogue.search_query, catalogue.title_likeness to skillgrad_api;
