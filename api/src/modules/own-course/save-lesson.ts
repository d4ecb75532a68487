import { Refusal } from '../../graphql/refusal.js'
import type { Locale } from '../../locale.js'
import type { Tenant } from '../../tenant.js'
import { auditCourseEdit } from './audit-course.js'
import { asJson, most, requireLine, requireRoom, requireStorable } from './manuscript.js'
import {
  countEdition,
  holdCourse,
  readOwnLessons,
  type OwnCourseRow,
  type OwnLessonRow,
} from './own-course.repository.js'

export interface LessonWriting {
  minutes: number
  exercise: string | null
  skills: readonly string[]
  buildsOn: readonly string[]
  /** As JSON; half a question is kept too, and told when the course is checked. */
  questions: unknown
  texts: readonly { locale: Locale; title: string; summary: string; body: string }[]
}

/** Saves onto `baseRevision`; onto an older one nothing is written, and what is there now comes back for the author to choose. */
export async function saveOwnLesson(
  tenant: Tenant,
  row: OwnCourseRow,
  given: LessonWriting & { lesson: string; baseRevision: number },
): Promise<{ saved: boolean; lesson: OwnLessonRow }> {
  const data = written(given)
  const where = { organizationId: tenant.organization.id, courseId: row.courseId, slug: given.lesson }
  const saved = await tenant.db.write(async (tx) => {
    await holdCourse(tx, tenant, row.courseId)
    const { count } = await tx.lessonManuscript.updateMany({
      where: { ...where, revision: given.baseRevision },
      data: { ...data, revision: { increment: 1 }, updatedBy: tenant.userId },
    })
    if (count === 0) return false
    await countEdition(tx, tenant, row.courseId)
    await auditCourseEdit(tx, tenant, row, given.lesson)
    return true
  })
  const lesson = (await readOwnLessons(tenant, row.courseId)).find(({ slug }) => slug === given.lesson)
  if (!lesson) throw new Refusal('NOT_FOUND', ['lesson'])
  return { saved, lesson }
}

function written({ minutes, exercise, skills, buildsOn, questions, texts }: LessonWriting) {
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 120)
    throw new Refusal('LESSON_MINUTES', ['minutes'])
  const lesson = {
    minutes,
    exerciseSlug: exercise && requireLine(exercise, 'exercise', most.title),
    skills: skills.map((slug) => requireLine(slug, 'skills', most.title)),
    buildsOn: buildsOn.map((slug) => requireLine(slug, 'buildsOn', most.title)),
    questions: asJson(Array.isArray(questions) ? questions : []),
    texts: asJson(
      Object.fromEntries(
        texts.map(({ locale, title, summary, body }) => [
          locale,
          {
            title: requireLine(title, 'title', most.title),
            summary: requireLine(summary, 'summary', most.summary),
            body,
          },
        ]),
      ),
    ),
  }
  requireRoom(lesson)
  for (const { body } of texts) requireStorable(body, 'texts')
  // As JSON writes what PostgreSQL cannot hold: NUL, and half of a surrogate pair.
  if (/\\u(0000|d[89a-f])/i.test(JSON.stringify(lesson.questions)))
    throw new Refusal('UNSTORABLE_TEXT', ['questions'])
  return lesson
}
