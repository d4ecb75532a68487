import type { CatalogueLesson, CourseVersion } from '../../catalogue/catalogue.js'

export interface CourseState {
  version: CourseVersion
  /** When the person last finished something in it. */
  lastAt: Date | null
  lessons: readonly { lesson: CatalogueLesson; isRead: boolean; isPassed: boolean }[]
}

export type Step =
  | {
      kind: 'lesson' | 'exercise'
      version: CourseVersion
      lesson: CatalogueLesson
      completed: number
      total: number
    }
  | { kind: 'done' }

/**
 * The course last worked on that is not finished, else the first unfinished one in teaching order; in it the first
 * lesson not read, or the exercise of a lesson that was read. Null where there is nothing to learn at all.
 */
export function nextStep(courses: readonly CourseState[]): Step | null {
  if (courses.length === 0) return null
  const open = courses.filter((course) => stepsOf(course).some((step) => !step.done))
  const lastAt = (course: CourseState) => course.lastAt?.getTime() ?? 0
  const [chosen] = open.toSorted((one, other) => lastAt(other) - lastAt(one))
  if (!chosen) return { kind: 'done' }
  const steps = stepsOf(chosen)
  const next = steps.find((step) => !step.done)!
  return {
    kind: next.kind,
    version: chosen.version,
    lesson: next.lesson,
    completed: steps.filter((step) => step.done).length,
    total: steps.length,
  }
}

function stepsOf(course: CourseState) {
  return course.lessons.flatMap(({ lesson, isRead, isPassed }) => [
    { kind: 'lesson' as const, lesson, done: isRead || isPassed },
    ...(lesson.exerciseSlug ? [{ kind: 'exercise' as const, lesson, done: isPassed }] : []),
  ])
}
