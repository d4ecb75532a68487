import type { CatalogueLesson, CourseVersion } from '../../catalogue/catalogue.js'
import { LessonDifference } from '../../graphql/enums.js'
import { locales } from '../../locale.js'

export interface LessonChange {
  differences: LessonDifference[]
  before: CatalogueLesson | null
  after: CatalogueLesson | null
}

/** What an edit did to the lessons of a course, those of the newer version first; what stayed as it was is left out. */
export function compareVersions(before: CourseVersion, after: CourseVersion): LessonChange[] {
  const was = new Map(before.lessons.map((lesson) => [lesson.slug, lesson]))
  const is = new Set(after.lessons.map(({ slug }) => slug))
  const moved = movedBetween(before, after)
  const changes = after.lessons.map((lesson): LessonChange => {
    const earlier = was.get(lesson.slug)
    return {
      before: earlier ?? null,
      after: lesson,
      differences: earlier ? differencesOf(earlier, lesson, moved) : [LessonDifference.ADDED],
    }
  })
  const removed = before.lessons
    .filter(({ slug }) => !is.has(slug))
    .map((lesson): LessonChange => ({ before: lesson, after: null, differences: [LessonDifference.REMOVED] }))
  return [...changes, ...removed].filter(({ differences }) => differences.length > 0)
}

function differencesOf(
  before: CatalogueLesson,
  after: CatalogueLesson,
  moved: ReadonlySet<string>,
): LessonDifference[] {
  const differences: LessonDifference[] = []
  if (taughtBy(before) !== taughtBy(after)) differences.push(LessonDifference.CHANGED)
  if (before.exerciseSlug !== after.exerciseSlug) differences.push(LessonDifference.EXERCISE_CHANGED)
  if (moved.has(after.slug)) differences.push(LessonDifference.MOVED)
  return differences
}

/** All that a learner reads of a lesson. */
function taughtBy({ texts, questions, papers, minutes }: CatalogueLesson): string {
  const words = locales.map((locale) => [texts[locale]?.title, texts[locale]?.summary, texts[locale]?.body])
  return JSON.stringify([words, questions, papers, minutes])
}

/** The fewest lessons that, taken out and put elsewhere, turn the old order into the new one. */
function movedBetween(before: CourseVersion, after: CourseVersion): ReadonlySet<string> {
  const places = new Map(before.lessons.map(({ slug }, place) => [slug, place]))
  const kept = after.lessons.filter(({ slug }) => places.has(slug)).map(({ slug }) => slug)
  const standing = new Set(longestRise(kept, (slug) => places.get(slug)!))
  return new Set(kept.filter((slug) => !standing.has(slug)))
}

/** A longest subsequence whose values rise; quadratic, and a course has tens of lessons. */
function longestRise<Item>(items: readonly Item[], valueOf: (item: Item) => number): Item[] {
  const best: Item[][] = []
  for (const [at, item] of items.entries()) {
    const before = best
      .slice(0, at)
      .filter((rise) => valueOf(rise.at(-1)!) < valueOf(item))
      .reduce<Item[]>((longest, rise) => (rise.length > longest.length ? rise : longest), [])
    best.push([...before, item])
  }
  return best.reduce<Item[]>((longest, rise) => (rise.length > longest.length ? rise : longest), [])
}
