import type { Catalogue, CatalogueLesson, CourseVersion } from '../../catalogue/catalogue.js'
import { ledgerOf, type Entry, type Ledger } from './progress.js'

/** That a person passed an exercise, wherever it stands. */
export interface Pass {
  submissionId: string
  passedAt: Date
}

/** What a person brings along to a version of a course. */
export interface Luggage {
  /** Of the course, on whichever version. */
  ledger: Ledger
  /** By the slug of the exercise. */
  passes: ReadonlyMap<string, Pass>
}

/** What a person can bring along to any version of this course. */
export function luggageFor(
  catalogue: Pick<Catalogue, 'courseVersionById'>,
  courseId: string,
  { ledger, passes }: Luggage,
): Luggage {
  const isOfCourse = ({ versionId }: Entry) =>
    catalogue.courseVersionById.get(versionId)?.courseId === courseId
  return { ledger: ledgerOf(ledger.entries.filter(isOfCourse)), passes }
}

/**
 * The entries that a version still lacks of what the person has finished: lessons by their slug, passes by the exercise. An
 * exercise that took another's place in a lesson has to be passed itself; that the lesson was read stays true.
 */
export function carryOver(version: CourseVersion, luggage: Luggage): Entry[] {
  return version.lessons.flatMap((lesson) => [
    ...missingRead(version, lesson, luggage),
    ...missingPass(version, lesson, luggage),
  ])
}

/** The passes alone. */
export function missingPasses(version: CourseVersion, luggage: Luggage): Entry[] {
  return version.lessons.flatMap((lesson) => missingPass(version, lesson, luggage))
}

function missingRead(version: CourseVersion, lesson: CatalogueLesson, { ledger, passes }: Luggage): Entry[] {
  if (ledger.find(version, lesson, 'lesson_read')) return []
  if (lesson.exerciseSlug && passes.has(lesson.exerciseSlug)) return []
  const known = firstOf(ledger, (entry) => entry.lessonSlug === lesson.slug)
  return known ? [{ ...carried(version, known), kind: 'lesson_read', submissionId: null }] : []
}

function missingPass(version: CourseVersion, lesson: CatalogueLesson, { ledger, passes }: Luggage): Entry[] {
  const pass = passes.get(lesson.exerciseSlug ?? '')
  if (!pass || ledger.find(version, lesson, 'exercise_passed')) return []
  const known = firstOf(ledger, (entry) => entry.submissionId === pass.submissionId)
  const { submissionId, passedAt } = pass
  const entry = known
    ? carried(version, known)
    : { versionId: version.id, completedAt: passedAt, earnedOnId: null }
  return [{ ...entry, lessonSlug: lesson.slug, kind: 'exercise_passed', submissionId }]
}

function carried(version: CourseVersion, { lessonSlug, completedAt, earnedOnId, versionId }: Entry) {
  const earned = earnedOnId ?? versionId
  return {
    versionId: version.id,
    lessonSlug,
    completedAt,
    earnedOnId: earned === version.id ? null : earned,
  }
}

/** Of several, the one that was earned first. */
function firstOf(ledger: Ledger, isWanted: (entry: Entry) => boolean): Entry | undefined {
  return ledger.entries
    .filter(isWanted)
    .toSorted((one, other) => one.completedAt.getTime() - other.completedAt.getTime())[0]
}
