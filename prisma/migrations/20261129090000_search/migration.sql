-- Search. docs/decisions/0015 says why there are two tables: PostgreSQL uses no GIN index of a table that row-level security guards.

create table catalogue.search_document (
  id uuid not null default uuidv7(),
  kind text not null,
  course_slug text not null default '',
  slug text not null,
  part int not null,
  locale text not null,
  title text not null,
  heading text not null default '',
  body text not null,
  headline tsvector not null,
  document tsvector not null,
  source_hash text not null,
  constraint search_document_pkey primary key (id),
  constraint search_document_kind_is_known check (kind in ('course', 'lesson', 'exercise', 'skill')),
  constraint search_document_is_in_a_course check ((kind = 'lesson') = (course_slug <> ''))
);
create unique index search_document_kind_course_slug_slug_part_locale_key
  on catalogue.search_document (kind, course_slug, slug, part, locale);
create index search_document_headline_idx on catalogue.search_document using gin (headline);
create index search_document_document_idx on catalogue.search_document using gin (document);
-- Ranking reads documents by the hundred; unpacking them would be most of its time.
alter table catalogue.search_document alter column document set storage external;
grant select on catalogue.search_document to skillgrad_api;

create table app.exercise_search_document (
  organization_id uuid not null,
  exercise_id uuid not null,
  locale text not null,
  title text not null,
  body text not null,
  headline tsvector not null,
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

-- All of `terms` but so many, each as a tsquery is written; the word at its place, where there is one, matches by its stem too.
-- What English says everywhere ("the") is not asked for, unless it is still being typed. At least half must be there, and of more
-- than six terms all. Null where nothing is left to ask for.
create function catalogue.search_query(terms text[], words text[], missing int) returns tsquery
language sql immutable set search_path = pg_catalog, pg_temp as $$
  with asked as (
    select row_number() over () - 1 as place, count(*) over () as count,
      case when stems = '{}' or stems is null then '(' || term || ')' else '(' || term || ' | ' || quote_literal(stems[1]) || ')' end as piece
    from unnest(terms, words) typed (term, word)
    cross join lateral (select case when word <> '' then ts_lexize('pg_catalog.english_stem', word) end as stems) stemmed
    where stems is null or stems <> '{}' or term like '%:*'
  ),
  chosen as (
    select string_agg(piece, ' & ') as pieces from asked where missing = 0
    union all
    select string_agg(piece, ' & ')
    from generate_series(1, 63) mask join asked on (mask >> place::int) & 1 = 1
    where missing > 0 and count <= 6 and (count - missing) * 2 >= count and mask < (1 << count::int)
    group by mask, count having count(*) = count - missing
  )
  select string_agg('(' || pieces || ')', ' | ')::tsquery from chosen
$$;

-- How alike what was asked and a part of a title are, from 0 to 1, and which things of the catalogue have such a title. Without
-- pg_trgm nothing is alike: a server of somebody else's may not have it.
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
  if home is null then
    create function catalogue.title_likeness(asked text, title text) returns real
    language sql immutable set search_path = pg_catalog, pg_temp as 'select 0::real';
    create function catalogue.titles_like(asked text) returns setof catalogue.search_document
    language sql stable set search_path = pg_catalog, pg_temp as 'select * from catalogue.search_document where false';
    return;
  end if;
  execute format('create index search_document_title_trigrams on catalogue.search_document using gin (title %s.gin_trgm_ops) where part = 0', home);
  execute format($function$
    create function catalogue.title_likeness(asked text, title text) returns real
    language sql immutable set search_path = pg_catalog, pg_temp as 'select %s.word_similarity(asked, title)'
    $function$, home);
  -- Two letters in the wrong order leave about this much of a word.
  execute format($function$
    create function catalogue.titles_like(asked text) returns setof catalogue.search_document
    language sql stable set search_path = pg_catalog, pg_temp set pg_trgm.word_similarity_threshold = 0.45
    as 'select * from catalogue.search_document d where part = 0 and asked operator(%s.<%%) title'
    $function$, home);
end
$$;

revoke execute on function catalogue.search_vector, catalogue.search_query, catalogue.title_likeness, catalogue.titles_like from public;
grant execute on function catalogue.search_vector, catalogue.search_query, catalogue.title_likeness, catalogue.titles_like
  to skillgrad_api;
