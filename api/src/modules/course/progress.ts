import type { CatalogueLesson, CourseVersion } from '../../catalogue/catalogue.js'

export type StepKind = 'lesson_read' | 'exercise_passed'

/** One fact of the append-only ledger. */
export interface Entry {
  kind: StepKind
  versionId: string
  lessonSlug: string
  completedAt: Date
  /** The version on which it was earned, where it was carried over from there. */
  earnedOnId: string | null
  submissionId: string | null
}

/** Every lesson is one step, and its exercise another. */
export interface Step {
  kind: StepKind
  lesson: CatalogueLesson
  /** What shows that it is done; null while it is not. */
  entry: Entry | null
}

/** What one person has finished. */
export interface Ledger {
  entries: readonly Entry[]
  find(version: CourseVersion, lesson: CatalogueLesson, kind: StepKind): Entry | null
  /** The newest entry of a course version. */
  lastAt(version: CourseVersion): Date | null
}

export interface Share {
  completed: number
  total: number
  /** Whole percent, 0 to 100. Rounded down, so that only what is whole says 100. */
  percent: number
}

export function ledgerOf(entries: readonly Entry[]): Ledger {
  const byStep = new Map(
    entries.map((entry) => [`${entry.versionId} ${entry.lessonSlug} ${entry.kind}`, entry]),
  )
  const at = (version: CourseVersion, lesson: CatalogueLesson, kind: StepKind) =>
    byStep.get(`${version.id} ${lesson.slug} ${kind}`) ?? null
  return {
    entries,
    // Whoever has passed a lesson's exercise has no need of saying that they read it.
    find: (version, lesson, kind) =>
      at(version, lesson, kind) ?? (kind === 'lesson_read' ? at(version, lesson, 'exercise_passed') : null),
    lastAt: (version) =>
      entries
        .filter(({ versionId }) => versionId === version.id)
        .reduce<Date | null>(
          (last, { completedAt }) => (last && last > completedAt ? last : completedAt),
          null,
        ),
  }
}

/** The steps of a course in order: the one place that says what counts. */
export function stepsIn(version: CourseVersion, ledger: Ledger): Step[] {
  return version.lessons.flatMap((lesson) => stepsOf(version, lesson, ledger))
}

export function stepsOf(version: CourseVersion, lesson: CatalogueLesson, ledger: Ledger): Step[] {
  const kinds: StepKind[] = lesson.exerciseSlug ? ['lesson_read', 'exercise_passed'] : ['lesson_read']
  return kinds.map((kind) => ({ kind, lesson, entry: ledger.find(version, lesson, kind) }))
}

export function shareOf(steps: readonly Step[]): Share {
  const completed = steps.filter(({ entry }) => entry).length
  const total = steps.length
  return { completed, total, percent: total === 0 ? 0 : Math.floor((100 * completed) / total) }
}

export function progressIn(version: CourseVersion, ledger: Ledger): Share {
  return shareOf(stepsIn(version, ledger))
}

export function isWhole(version: CourseVersion, ledger: Ledger): boolean {
  return stepsIn(version, ledger).every(({ entry }) => entry)
}
