import type { CourseVersion } from '../../catalogue/catalogue.js'
import type { HoldState } from '../../graphql/enums.js'
import type { Tenant } from '../../tenant.js'
import { toLesson } from '../course/to-course.js'
import type { Hold } from './hold.js'
import { ownHolds, questionKey } from './holds.js'
import type { Hold as HoldType, Renewal } from './renewal.type.js'

/** The viewer's own of a course, by the version that they are on. */
export async function renewalOf(tenant: Tenant, version: CourseVersion): Promise<Renewal | null> {
  const held = (await tenant.use(ownHolds)).get(version.courseId)
  if (!held) return null
  const anew = held.anewIn(version)
  const lessons = version.lessons.map((lesson) => ({
    lesson: toLesson(tenant, version, lesson),
    left: lesson.questions.filter(({ id }) => !anew.has(questionKey(lesson.slug, id))).length,
  }))
  return {
    hold: toHold(held.hold),
    questions: version.lessons.reduce((sum, { questions }) => sum + questions.length, 0),
    answered: anew.size,
    lessons: held.hold.state === 'VALID' ? [] : lessons.filter(({ left }) => left > 0),
  }
}

export function toHold(hold: Hold): HoldType {
  return { ...hold, state: hold.state as HoldState }
}
