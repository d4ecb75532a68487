import type { CatalogueLesson, CourseVersion } from '../../catalogue/catalogue.js'
import { shareOf, type Step as CourseStep } from '../course/progress.js'

export interface CourseState {
  version: CourseVersion
  /** When the person last finished something in it. */
  lastAt: Date | null
  steps: readonly CourseStep[]
  /** Something else comes first. */
  isLocked: boolean
}

export type Step =
  | {
      kind: 'lesson' | 'exercise'
      version: CourseVersion
      lesson: CatalogueLesson
      completed: number
      total: number
    }
  /** All that is open is done. */
  | { kind: 'locked'; version: CourseVersion }
  | { kind: 'done' }

/**
 * The course last worked on that is not finished, else the first unfinished one in teaching order; in it the first
 * lesson not read, or the exercise of a lesson that was read. Null where there is nothing to learn at all.
 */
export function nextStep(courses: readonly CourseState[]): Step | null {
  if (courses.length === 0) return null
  const unfinished = courses.filter(({ steps }) => steps.some(({ entry }) => !entry))
  const [locked] = unfinished.filter(({ isLocked }) => isLocked)
  const open = unfinished.filter(({ isLocked }) => !isLocked)
  const lastAt = (course: CourseState) => course.lastAt?.getTime() ?? 0
  const [chosen] = open.toSorted((one, other) => lastAt(other) - lastAt(one))
  if (!chosen) return locked ? { kind: 'locked', version: locked.version } : { kind: 'done' }
  const { version, steps } = chosen
  const { kind, lesson } = steps.find(({ entry }) => !entry)!
  const { completed, total } = shareOf(steps)
  return { kind: kind === 'lesson_read' ? 'lesson' : 'exercise', version, lesson, completed, total }
}
