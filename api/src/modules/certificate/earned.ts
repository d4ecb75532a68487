import type { Catalogue, CataloguePath, CourseVersion } from '../../catalogue/catalogue.js'
import { isWhole, stepsIn, type Ledger } from '../course/progress.js'

type Content = Pick<Catalogue, 'courseVersionById' | 'exerciseBySlug' | 'paths'>

/** What a certificate says was done: facts of the ledger, and no judgement. */
export interface Deeds {
  lessons: number
  /** Graded exercises that were passed. */
  exercises: number
  /** Those of them in which a model is trained. */
  trainings: number
  completedAt: Date
}

export type Earned = Deeds &
  (
    | { catalogueCourseVersionId: string; catalogueLearningPathId?: never }
    | { catalogueLearningPathId: string; catalogueCourseVersionId?: never; covers: string[] }
  )

/** The certificates that a person has already. */
export interface Held {
  versionIds: ReadonlySet<string>
  pathIds: ReadonlySet<string>
}

/**
 * All that the ledger earns and that is not held yet: courses by version, oldest first, then learning paths. A company's own
 * courses earn none: what a certificate says of a course is public, and they are not.
 */
export function earnedBy(ledger: Ledger, content: Content, held: Held): Earned[] {
  const versions = [...new Set(ledger.entries.map(({ versionId }) => versionId))]
    .flatMap((id) => content.courseVersionById.get(id) ?? [])
    .filter(({ isOwn }) => !isOwn)
    .toSorted((one, other) => one.number - other.number)
  const whole = versions.filter((version) => isWhole(version, ledger))
  const courses = whole.filter((version) => isNew(version, whole, ledger) && !held.versionIds.has(version.id))
  return [
    ...courses.map((version) => ({
      ...deedsIn(version, ledger, content),
      catalogueCourseVersionId: version.id,
    })),
    ...content.paths.flatMap((path) =>
      held.pathIds.has(path.id) ? [] : (pathEarned(path, whole, { ledger, content }) ?? []),
    ),
  ]
}

/** Moving a finished course to its next version is not finishing it again: of a later one, a step must have been done. */
function isNew(version: CourseVersion, whole: readonly CourseVersion[], ledger: Ledger): boolean {
  const isFirst = whole.find(({ courseId }) => courseId === version.courseId)?.id === version.id
  return isFirst || stepsIn(version, ledger).some(({ entry }) => entry?.earnedOnId === null)
}

/** Of each course of the path the version that was finished first; null while one is missing. */
function pathEarned(
  path: CataloguePath,
  whole: readonly CourseVersion[],
  { ledger, content }: { ledger: Ledger; content: Content },
): Earned | null {
  const covered = path.courseIds.map((id) => whole.find(({ courseId }) => courseId === id))
  if (covered.length === 0 || !covered.every((version) => version !== undefined)) return null
  const deeds = covered.map((version) => deedsIn(version, ledger, content))
  const sum = (of: 'lessons' | 'exercises' | 'trainings') => deeds.reduce((total, one) => total + one[of], 0)
  return {
    catalogueLearningPathId: path.id,
    covers: covered.map(({ id }) => id),
    lessons: sum('lessons'),
    exercises: sum('exercises'),
    trainings: sum('trainings'),
    completedAt: latest(deeds.map(({ completedAt }) => completedAt)),
  }
}

function deedsIn(version: CourseVersion, ledger: Ledger, { exerciseBySlug }: Content): Deeds {
  const exercises = version.lessons.flatMap(({ exerciseSlug }) => exerciseSlug ?? [])
  return {
    lessons: version.lessons.length,
    exercises: exercises.length,
    trainings: exercises.filter((slug) => exerciseBySlug.get(slug)?.definition.shape === 'train').length,
    completedAt: latest(stepsIn(version, ledger).flatMap(({ entry }) => entry?.completedAt ?? [])),
  }
}

function latest(dates: readonly Date[]): Date {
  return new Date(Math.max(...dates.map((date) => date.getTime())))
}
