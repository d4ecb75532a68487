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

/** What holds every word; else what lacks as few of them as may be, and has half at least; else titles that look alike. */
export async function findDocuments(
  db: Db,
  ask: SearchAsk,
  asked: readonly AskedWord[],
): Promise<FoundRow[]> {
  const all = await find(db, holding, ask, { ...searchQuery(asked), missing: 0 })
  if (all.length > 0) return all
  const some = await findSome(db, ask, asked)
  return some.length > 0 ? some : findAlike(db, ask, asked)
}

/** Read on to what lacks more, where there are no more than these. */
const few = 5

async function findSome(db: Db, ask: SearchAsk, asked: readonly AskedWord[]): Promise<FoundRow[]> {
  const parts = pieces(asked)
  const most = Math.floor(parts.length / 2)
  const found = new Map<string, FoundRow>()
  // Chinese in one run lacked nothing yet: it was asked for as it stands.
  const least = parts.some(({ text }, at) => text !== asked[at]?.text) ? 0 : 1
  for (let missing = least; missing <= most && found.size < few; missing++)
    for (const row of await find(db, holding, ask, { ...searchQuery(parts), missing })) {
      const thing = [row.kind, row.courseSlug, row.slug, row.exerciseId].join('/')
      if (!found.has(thing)) found.set(thing, row)
    }
  return [...found.values()]
}

function find(
  db: Db,
  statement: string,
  ask: SearchAsk,
  { terms, words, missing }: SearchQuery & { missing: number },
): Promise<FoundRow[]> {
  const { organizationId, locale, kinds, most } = ask
  return db.query<FoundRow>(statement, [organizationId, terms, words, locale, kinds, most, missing])
}

/** Latin alone: a wrong character in Chinese leaves the other words of it. */
async function findAlike(db: Db, ask: SearchAsk, asked: readonly AskedWord[]): Promise<FoundRow[]> {
  const latin = asked.filter(({ isHan, text }) => !isHan && text.length >= shortestGuessed)
  if (latin.length === 0) return []
  const text = latin.map((word) => word.text).join(' ')
  return find(db, lookingAlike, ask, { terms: [text], words: [], missing: 0 })
}

const shortestGuessed = 4

/** Of text, summary, heading and title. */
const weights = `'{0.02, 0.1, 0.4, 1}'::real[]`
/** Below 1, however much there is (32), and less in a longer text (1). */
const rankOf = (vector: string) => `ts_rank_cd(${weights}, ${vector}, asked.query, 1 | 32)`

/** Columns of a match in the catalogue, and of one among the company's own. */
const ofCatalogue = 'd.id, null::uuid as exercise_id, d.kind, d.course_slug, d.slug, d.part, d.locale'
const ofCompany = `null::uuid, d.exercise_id, 'exercise', '', '', 0, d.locale`
const wantedOwn = `d.organization_id = $1::uuid and 'exercise' = any ($5::text[])`
const wantedOfCourses = `d.organization_id = $1::uuid and d.kind = any ($5::text[])`

/** So many are weighed of each: words that stand in more say little about any. */
const heldBy = (vector: string, isOwn: string, most: number) => `
  (select * from catalogue.search_document d
   where d.${vector} @@ asked.query and d.locale ${isOwn} $4 and d.kind = any ($5::text[]) limit ${most})`

/** What has all of it in title, heading or summary comes before what has it in the text, which is read where there is room left. */
const holding = statement(
  `asked as materialized (select catalogue.search_query($2::text[], $3::text[], $7::int) as query),
   above as materialized (
     select ${ofCatalogue}, 1 + ${rankOf('d.headline')} as rank
     from asked cross join lateral (${heldBy('headline', '=', 500)} union all ${heldBy('headline', '<>', 200)}) d
   ),
   room as materialized (select count(distinct (kind, slug)) < $6::int as is_left from above where locale = $4)`,
  `select * from above
   union all
   select ${ofCatalogue}, ${rankOf('d.document')}
   from asked join room on is_left
   cross join lateral (${heldBy('document', '=', 300)} union all ${heldBy('document', '<>', 100)}) d
   union all
   select ${ofCompany}, (d.headline @@ asked.query)::int + ${rankOf('d.document')}
   from asked join app.exercise_search_document d on d.document @@ asked.query
   where ${wantedOwn}
   union all
   select ${ofCatalogue}, (d.headline @@ asked.query)::int + ${rankOf('d.document')}
   from asked join app.course_search_document d on d.document @@ asked.query
   where ${wantedOfCourses}`,
)

const lookingAlike = statement(
  'asked as materialized (select ($2::text[])[1] as title, $3::text[], $7::int)',
  `select ${ofCatalogue}, catalogue.title_likeness(asked.title, d.title) as rank
   from asked cross join lateral catalogue.titles_like(asked.title) d
   where d.kind = any ($5::text[])
   union all
   select ${ofCompany}, catalogue.title_likeness(asked.title, d.title)
   from asked join app.exercise_search_document d on catalogue.title_likeness(asked.title, d.title) >= 0.45
   where ${wantedOwn}
   union all
   select ${ofCatalogue}, catalogue.title_likeness(asked.title, d.title)
   from asked join app.course_search_document d on catalogue.title_likeness(asked.title, d.title) >= 0.45
   where ${wantedOfCourses} and d.part = 0`,
)

/**
 * Each thing once, by its best document, those in the reader's own language first. Built-in documents have no row-level
 * security, so that their indexes serve; of a company's own there are few (docs/decisions/0015).
 */
function statement(asked: string, matched: string): string {
  return `
    with ${asked},
    matched as (${matched}),
    weighed as (select *, rank * case when locale = $4 then 1 else 0.4 end as weight from matched),
    best as (
      select distinct on (kind, course_slug, slug, exercise_id) * from weighed
      order by kind, course_slug, slug, exercise_id, weight desc, part
    ),
    top as (select * from best order by weight desc, kind, slug, exercise_id limit $6::int)
    select top.kind, top.course_slug as "courseSlug", top.slug, top.exercise_id as "exerciseId", top.part, top.locale,
      coalesce(shown.heading, course_shown.heading, course.heading, '') as heading,
      coalesce(own.body, found.body, course.body) as body
    from top
    left join catalogue.search_document found on found.id = top.id
    left join catalogue.search_document shown
      on (shown.kind, shown.course_slug, shown.slug, shown.part, shown.locale)
        = (top.kind, top.course_slug, top.slug, top.part, $4)
    left join app.exercise_search_document own
      on own.organization_id = $1::uuid and own.exercise_id = top.exercise_id and own.locale = top.locale
    left join app.course_search_document course on course.organization_id = $1::uuid and course.id = top.id
    left join app.course_search_document course_shown
      on course_shown.organization_id = $1::uuid and course_shown.course_id = course.course_id
      and (course_shown.slug, course_shown.part, course_shown.locale) = (top.slug, top.part, $4)
    order by top.weight desc, top.kind, top.slug, top.exercise_id`
}
