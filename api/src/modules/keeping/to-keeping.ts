import { letters, lettersOf } from '@skillgrad/db'
import type { CatalogueLesson } from '../../catalogue/catalogue.js'
import { textFor } from '../../catalogue/texts.js'
import type { Locale as LocaleName } from '../../locale.js'
import { encodeId } from '../../graphql/global-id.js'
import type { Locale } from '../../graphql/enums.js'
import type { Tenant } from '../../tenant.js'
import type { LessonPlace } from '../course/course.service.js'
import { versionsOf } from '../course/ledger.js'
import { toLesson } from '../course/to-course.js'
import type { Highlight, KeptLesson, LessonNote } from './keeping.type.js'
import { isAt, ownKeeping, placeIn, type HighlightRow, type KeptPlace } from './own-keeping.js'

export async function highlightsIn(tenant: Tenant, place: LessonPlace): Promise<Highlight[]> {
  const { highlights } = await tenant.use(ownKeeping)
  return highlights.filter(isAt(placeIn(place))).map((row) => toHighlight(tenant, place.lesson, row))
}

export async function noteOn(tenant: Tenant, place: LessonPlace): Promise<LessonNote> {
  const { lessons } = await tenant.use(ownKeeping)
  const kept = lessons.find(isAt(placeIn(place)))
  return { text: kept?.note ?? '', revision: kept?.revision ?? 0 }
}

export async function bookmarkedAt(tenant: Tenant, place: LessonPlace): Promise<Date | null> {
  const { lessons } = await tenant.use(ownKeeping)
  return lessons.find(isAt(placeIn(place)))?.bookmarkedAt ?? null
}

/** In the order in which courses are taught; what the viewer's version of a course no longer has comes after the rest of it. */
export async function keptLessons(tenant: Tenant): Promise<KeptLesson[]> {
  const { highlights, lessons } = await tenant.use(ownKeeping)
  const kept = [...highlights, ...lessons.filter(({ bookmarkedAt: at, note }) => at ?? note)]
  const found = (await versionsOf(tenant)).flatMap((version) =>
    version.lessons
      .filter((lesson) => kept.some(isAt(placeIn({ version, lesson }))))
      .map((lesson) => ({ version, lesson, isInCourse: true })),
  )
  const gone = kept.filter((row) => !found.some((place) => isAt(placeIn(place))(row)))
  const places = [...found, ...gone.filter(isFirst).flatMap((row) => lastPlaceOf(tenant, row) ?? [])]
  const order = [...new Set(places.map(({ version }) => version.courseId))]
  return order.flatMap((courseId) =>
    places
      .filter(({ version }) => version.courseId === courseId)
      .map(({ version, lesson, isInCourse }) => ({ lesson: toLesson(tenant, version, lesson), isInCourse })),
  )
}

/** As the viewer has it, else as it stood last. */
export async function placeOf(tenant: Tenant, kept: KeptPlace): Promise<LessonPlace | undefined> {
  return (await inCourse(tenant, kept)) ?? lastPlaceOf(tenant, kept)
}

/** In the version that the viewer is on. */
export async function inCourse(tenant: Tenant, kept: KeptPlace): Promise<LessonPlace | undefined> {
  const version = (await versionsOf(tenant)).find(({ courseId }) => courseId === kept.courseId)
  const lesson = version?.lessons.find(({ slug }) => slug === kept.lessonSlug)
  return version && lesson ? { version, lesson } : undefined
}

function isFirst(row: KeptPlace, at: number, all: readonly KeptPlace[]): boolean {
  return all.findIndex(isAt(row)) === at
}

/** Where a lesson stood last that is there no more. */
export function lastPlaceOf({ catalogue }: Tenant, { courseId, lessonSlug }: KeptPlace) {
  const places = [...catalogue.courseVersionById.values()]
    .filter((version) => version.courseId === courseId)
    .toSorted((one, other) => other.number - one.number)
    .flatMap((version) => {
      const lesson = version.lessons.find(({ slug }) => slug === lessonSlug)
      return lesson ? [{ version, lesson, isInCourse: false }] : []
    })
  return places[0]
}

function toHighlight(tenant: Tenant, lesson: CatalogueLesson, row: HighlightRow): Highlight {
  const { id, locale, quote, prefix, suffix, note, revision, createdAt } = row
  return {
    id: encodeId('Highlight', id, tenant.organization.id),
    locale: locale as Locale,
    ...{ quote, prefix, suffix, note, revision, createdAt },
    isInText: readIn(lesson, locale as LocaleName).includes(letters(quote)),
  }
}

/** A published lesson never changes, and reading its Markdown takes a while. */
const read = new WeakMap<CatalogueLesson, Map<LocaleName, string>>()

function readIn(lesson: CatalogueLesson, locale: LocaleName): string {
  const known = read.get(lesson) ?? new Map<LocaleName, string>()
  read.set(lesson, known)
  const text = known.get(locale) ?? lettersOf(textFor(locale, lesson.texts).body)
  known.set(locale, text)
  return text
}
