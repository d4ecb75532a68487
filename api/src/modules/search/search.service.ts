import { askedWords, type AskedWord } from '@skillgrad/db'
import type { CatalogueExercise } from '../../catalogue/catalogue.js'
import { textFor } from '../../catalogue/texts.js'
import { SearchKind, type Locale } from '../../graphql/enums.js'
import { pageSize } from '../../graphql/page.type.js'
import { Refusal } from '../../graphql/refusal.js'
import type { Tenant } from '../../tenant.js'
import { newestOf, versionsOf } from '../course/ledger.js'
import { toCourse } from '../course/to-course.js'
import { excerptOf, marked } from './marked-text.js'
import { searchNotes } from './search-notes.js'
import { findDocuments, type FoundRow } from './search.repository.js'
import { SearchHit } from './search.type.js'

export interface SearchArguments {
  query: string
  first: number
  kinds?: readonly SearchKind[] | undefined
}

const longestQuery = 200
/** Found in the catalogue as it is now, but not in what this person sees: read beyond the page to fill it. */
const spare = 20
/** Of the viewer's own notes, which stand after all else. */
const mostNotes = 8

/** What the viewer may open and is found by the words; nothing where there are no words in it. */
export async function search(tenant: Tenant, given: SearchArguments): Promise<SearchHit[]> {
  if (given.query.length > longestQuery) throw new Refusal('TOO_LONG', ['query'], { maximum: longestQuery })
  const asked = askedWords(given.query)
  const first = pageSize(given.first)
  if (asked.length === 0 || first === 0) return []
  const kinds = given.kinds ?? Object.values(SearchKind)
  const notes = kinds.includes(SearchKind.NOTE)
    ? await searchNotes(tenant, asked, Math.min(first, mostNotes))
    : []
  const ask = {
    ...{ organizationId: tenant.organization.id, locale: tenant.locale, most: first + spare },
    kinds: kinds.filter((kind) => kind !== SearchKind.NOTE),
  }
  const rows = await findDocuments(tenant.db, ask, asked)
  const hits = await Promise.all(rows.map((row) => toHit(tenant, row, asked)))
  return [...hits.filter((hit) => hit !== null).slice(0, first - notes.length), ...notes]
}

type Place = Pick<SearchHit, 'slug' | 'course' | 'section' | 'heading'> & { titled: string }

/** Null where the viewer would find nothing behind it. */
async function toHit(tenant: Tenant, row: FoundRow, asked: readonly AskedWord[]): Promise<SearchHit | null> {
  const place = await placeOf(tenant, row, asked)
  if (!place) return null
  const { titled, ...where } = place
  return Object.assign(new SearchHit(), {
    kind: row.kind as SearchKind,
    ...where,
    title: marked(titled, asked),
    excerpt: excerptOf(row.body, asked),
    locale: row.locale as Locale,
  })
}

async function placeOf(tenant: Tenant, row: FoundRow, asked: readonly AskedWord[]): Promise<Place | null> {
  const { catalogue, locale } = tenant
  const alone = { slug: row.slug, course: null, section: null, heading: null }
  switch (row.kind) {
    case 'course': {
      const version = (await versionsOf(tenant)).find(({ courseSlug }) => courseSlug === row.slug)
      return version ? { ...alone, titled: textFor(locale, version.texts).title } : null
    }
    case 'lesson':
      return lessonPlace(tenant, row, asked)
    case 'exercise': {
      const exercise = catalogue.exercises.find(isOf(row))
      return exercise
        ? { ...alone, slug: exercise.slug, titled: textFor(locale, exercise.texts).title }
        : null
    }
    case 'skill': {
      const skill = catalogue.skills.find(({ slug }) => slug === row.slug)
      return skill ? { ...alone, titled: textFor(locale, skill.texts).name } : null
    }
  }
}

function isOf({ exerciseId, slug }: FoundRow) {
  return (exercise: CatalogueExercise) =>
    exerciseId ? exercise.id === exerciseId : !exercise.isOwn && exercise.slug === slug
}

/** In the version that the viewer reads; a lesson that it lacks is not found, and headings are counted in the newest alone. */
async function lessonPlace(
  tenant: Tenant,
  row: FoundRow,
  asked: readonly AskedWord[],
): Promise<Place | null> {
  const version = (await versionsOf(tenant)).find(({ courseSlug }) => courseSlug === row.courseSlug)
  const lesson = version?.lessons.find(({ slug }) => slug === row.slug)
  if (!version || !lesson) return null
  const isUnderHeading = row.part > 0 && version === newestOf(tenant.catalogue, version.courseId)
  return {
    slug: row.slug,
    course: toCourse(tenant, version),
    section: isUnderHeading ? row.part : null,
    heading: isUnderHeading ? marked(row.heading, asked) : null,
    titled: textFor(tenant.locale, lesson.texts).title,
  }
}
