import { pieces, searchQuery, type AskedWord, type SearchQuery } from '@skillgrad/db'
import type { TenantDb } from '../../database.js'
import type { Locale } from '../../locale.js'

export type KindName = 'course' | 'lesson' | 'exercise' | 'skill'

export interface SearchAsk {
  organizationId: string
  locale: Locale
  kinds: readonly KindName[]
  most: number
}

export interface FoundRow {
  kind: KindName
  courseSlug: string
  slug: string
  /** Set of a company's own exercise, whose slug is empty. */
  exerciseId: string | null
  part: number
  locale: Locale
  /** In the language that was asked for. */
  heading: string
  body: string
}

type Db = Pick<TenantDb, 'query'>

/** What holds every word; else what holds at least half of them; else titles that look alike. */
export async function findDocuments(
  db: Db,
  ask: SearchAsk,
  asked: readonly AskedWord[],
): Promise<FoundRow[]> {
  const all = await find(db, holdingAll, ask, searchQuery(asked))
  if (all.length > 0) return all
  const parts = pieces(asked)
  const some = parts.length > 1 ? await find(db, holdingHalf, ask, searchQuery(parts)) : []
  return some.length > 0 ? some : findAlike(db, ask, asked)
}

function find(db: Db, statement: string, ask: SearchAsk, { terms, words }: SearchQuery): Promise<FoundRow[]> {
  const { organizationId, locale, kinds, most } = ask
  return db.query<FoundRow>(statement, [organizationId, terms, words, locale, kinds, most])
}

/** Latin alone: a wrong character in Chinese leaves the other words of it. */
async function findAlike(db: Db, ask: SearchAsk, asked: readonly AskedWord[]): Promise<FoundRow[]> {
  const latin = asked.filter(({ isHan, text }) => !isHan && text.length >= shortestGuessed)
  if (latin.length === 0) return []
  const text = latin.map((word) => word.text).join(' ')
  return find(db, lookingAlike, ask, { terms: [text], words: [] })
}

const shortestGuessed = 4

/** Weights of text, summary, heading and title. What stands in the reader's own language comes first. */
const rank = `ts_rank_cd('{0.02, 0.1, 0.4, 1}', d.document, asked.query, 1) * case when d.locale = $4 then 1 else 0.4 end`
const heldPieces = '(select count(*) from unnest(asked.pieces) piece where d.document @@ piece)'

const holdingAll = statement({
  asked: 'select catalogue.search_query($2::text[], $3::text[]) as query',
  matches: 'd.document @@ asked.query',
  rank,
})

const holdingHalf = statement({
  asked: `
    select array_agg(piece) as pieces, string_agg('(' || piece::text || ')', ' | ')::tsquery as query
    from (select catalogue.search_query(array[term], array[word]) as piece from unnest($2::text[], $3::text[]) typed (term, word)) each
    where piece is not null`,
  matches: `d.document @@ asked.query and ${heldPieces} * 2 >= cardinality(asked.pieces)`,
  rank: `${heldPieces} * ${rank}`,
})

const lookingAlike = statement({
  asked: 'select ($2::text[])[1] as title, $3::text[]',
  // Trigrams of two words, one of which has two letters in the wrong order.
  matches: 'catalogue.title_likeness(asked.title, d.title) >= 0.45',
  onlyWhole: true,
  rank: 'catalogue.title_likeness(asked.title, d.title) * case when d.locale = $4 then 1 else 0.4 end',
})

/**
 * Each thing once, by its best document. Built-in documents have no row-level security, so that their index serves; of a
 * company's own there are few (docs/decisions/0015).
 */
function statement(given: { asked: string; matches: string; rank: string; onlyWhole?: boolean }): string {
  return `
    with asked as materialized (${given.asked}),
    matched as (
      select d.kind, d.course_slug, d.slug, null::uuid as exercise_id, d.part, d.locale, ${given.rank} as rank
      from asked join catalogue.search_document d on ${given.matches}
      where d.kind = any ($5::text[]) ${given.onlyWhole ? 'and d.part = 0' : ''}
      union all
      select 'exercise', '', '', d.exercise_id, 0, d.locale, ${given.rank}
      from asked join app.exercise_search_document d on ${given.matches}
      where d.organization_id = $1::uuid and 'exercise' = any ($5::text[])
    ),
    best as (
      select distinct on (kind, course_slug, slug, exercise_id) * from matched
      order by kind, course_slug, slug, exercise_id, rank desc, part
    ),
    top as (select * from best order by rank desc, kind, slug, exercise_id limit $6::int)
    select top.kind, top.course_slug as "courseSlug", top.slug, top.exercise_id as "exerciseId", top.part, top.locale,
      coalesce(shown.heading, '') as heading, coalesce(own.body, found.body) as body
    from top
    left join catalogue.search_document found
      on (found.kind, found.course_slug, found.slug, found.part, found.locale)
        = (top.kind, top.course_slug, top.slug, top.part, top.locale)
    left join catalogue.search_document shown
      on (shown.kind, shown.course_slug, shown.slug, shown.part, shown.locale)
        = (top.kind, top.course_slug, top.slug, top.part, $4)
    left join app.exercise_search_document own
      on own.organization_id = $1::uuid and own.exercise_id = top.exercise_id and own.locale = top.locale
    order by top.rank desc, top.kind, top.slug, top.exercise_id`
}
