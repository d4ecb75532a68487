import { Prisma } from '@skillgrad/db'
import { Refusal } from '../../graphql/refusal.js'
import type { Locale } from '../../locale.js'
import type { Tenant } from '../../tenant.js'
import { auditCourseEdit } from './audit-course.js'
import { asJson, most, requireLine, requireRoom, requireStorable } from './manuscript.js'
import {
  countEdition,
  findOwnLesson,
  holdCourse,
  readOwnLessons,
  reviseLesson,
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
  const place = { courseId: row.courseId, slug: given.lesson }
  const saved = await tenant.db.write(async (tx) => {
    await holdCourse(tx, tenant, row.courseId)
    const before = await findOwnLesson(tx, tenant, place)
    if (before?.revision !== given.baseRevision) return false
    await reviseLesson(tx, tenant, { ...place, before, data })
    await countEdition(tx, tenant, row.courseId)
    await auditCourseEdit(tx, tenant, row, given.lesson)
    return true
  })
  return { saved, lesson: await requireLesson(tenant, row, given.lesson) }
}

/** Says that the language that is behind is up to date, with all that is saved at this revision. */
export async function settleOwnLesson(
  tenant: Tenant,
  row: OwnCourseRow,
  { lesson, revision }: { lesson: string; revision: number },
): Promise<OwnLessonRow> {
  const where = { organizationId: tenant.organization.id, courseId: row.courseId, slug: lesson }
  await requireLesson(tenant, row, lesson)
  await tenant.db.write(async (tx) => {
    await holdCourse(tx, tenant, row.courseId)
    const { count } = await tx.lessonManuscript.updateMany({
      where: { ...where, revision },
      data: { behind: Prisma.DbNull },
    })
    if (count === 0) throw new Refusal('STALE_LESSON', ['revision'])
    await auditCourseEdit(tx, tenant, row, lesson)
  })
  return requireLesson(tenant, row, lesson)
}

async function requireLesson(tenant: Tenant, row: OwnCourseRow, slug: string): Promise<OwnLessonRow> {
  const lesson = (await readOwnLessons(tenant, row.courseId)).find((one) => one.slug === slug)
  if (!lesson) throw new Refusal('NOT_FOUND', ['lesson'])
  return lesson
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
