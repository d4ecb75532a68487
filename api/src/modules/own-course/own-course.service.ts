import { randomInt } from 'node:crypto'
import type { Tx } from '../../database.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal } from '../../graphql/refusal.js'
import type { Locale } from '../../locale.js'
import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { auditCourse, auditCourseEdit } from './audit-course.js'
import {
  asJson,
  lessonSlug,
  most,
  requireLine,
  requireTitle,
  wordsOf,
  type CourseTexts,
} from './manuscript.js'
import {
  createOwnCourseRow,
  findOwnCourse,
  lessonTextsOf,
  listOwnCourses,
  readOwnLessons,
  reviseCourse,
  type OwnCourseRow,
  type OwnLessonRow,
} from './own-course.repository.js'

/** A lesson as its author saw it. */
interface SeenLesson {
  slug: string
  revision: number
}

/** The course behind a global id, for whoever may write courses; to others it is not there. */
export async function requireOwnCourse(tenant: Tenant, globalId: string): Promise<OwnCourseRow> {
  assertCan(tenant, 'course:author')
  const wanted = decodeIdOf('OwnCourse', globalId)
  const row =
    wanted?.organizationId === tenant.organization.id ? await findOwnCourse(tenant, { id: wanted.id }) : null
  if (!row) throw new Refusal('NOT_FOUND', ['course'])
  return row
}

export async function createOwnCourse(
  tenant: Tenant,
  given: { locale: Locale; title: string; summary: string },
): Promise<string> {
  assertCan(tenant, 'course:author')
  const title = requireTitle(given.title, 'title')
  const summary = requireLine(given.summary.trim(), 'summary', most.summary)
  await requireOneMore(tenant)
  return tenant.db.write(async (tx) => {
    const texts = { [given.locale]: { title, summary } }
    const courseId = await createOwnCourseRow(tx, tenant, { slug: slugOf(title), texts })
    await auditCourse(tx, tenant, { courseId }, { action: 'course.created' })
    return courseId
  })
}

export async function requireOneMore(tenant: Tenant): Promise<void> {
  if ((await listOwnCourses(tenant)).length >= most.courses)
    throw new Refusal('TOO_MANY_COURSES', [], { maximum: most.courses })
}

/** Other words about the course, or its lessons in another order and perhaps fewer of them. */
export async function changeOwnCourse(
  tenant: Tenant,
  row: OwnCourseRow,
  given: {
    baseRevision: number
    texts: readonly { locale: Locale; title: string; summary: string }[] | null
    lessons: readonly string[] | null
    /** What `lessons` leaves out: what a colleague has saved since stays. */
    removed: readonly SeenLesson[]
  },
): Promise<void> {
  const outline = given.lessons && (await arranged(tenant, row, given.lessons))
  const texts = given.texts ? soundTexts(given.texts) : undefined
  const place = { organizationId: tenant.organization.id, courseId: row.courseId }
  await tenant.db.write(async (tx) => {
    await requireFresh(
      reviseCourse(tx, tenant, { ...place, baseRevision: given.baseRevision, ...(texts ? { texts } : {}) }),
    )
    if (outline) {
      await removeSeen(tx, tenant, { courseId: row.courseId, gone: outline.gone, seen: given.removed })
      for (const [position, slug] of outline.order.entries())
        await tx.lessonManuscript.updateMany({ where: { ...place, slug }, data: { position } })
    }
    await auditCourseEdit(tx, tenant, row, 'outline')
  })
}

export async function addOwnLesson(
  tenant: Tenant,
  row: OwnCourseRow,
  given: { baseRevision: number; locale: Locale; title: string },
): Promise<void> {
  const title = requireTitle(given.title, 'title')
  const lessons = await readOwnLessons(tenant, row.courseId)
  if (lessons.length >= most.lessons) throw new Refusal('TOO_MANY_LESSONS', [], { maximum: most.lessons })
  const place = { organizationId: tenant.organization.id, courseId: row.courseId }
  await tenant.db.write(async (tx) => {
    await requireFresh(reviseCourse(tx, tenant, { ...place, baseRevision: given.baseRevision }))
    await tx.lessonManuscript.create({
      data: {
        ...place,
        slug: lessonSlug(title, takenSlugs(tenant, lessons)),
        position: lessons.length,
        texts: asJson({ [given.locale]: { title, summary: '', body: '' } }),
        updatedBy: tenant.userId,
      },
    })
    await auditCourseEdit(tx, tenant, row, 'outline')
  })
}

async function requireFresh(revised: Promise<boolean>): Promise<void> {
  if (!(await revised)) throw new Refusal('STALE_COURSE', ['baseRevision'])
}

async function removeSeen(
  tx: Tx,
  tenant: Tenant,
  { courseId, gone, seen }: { courseId: string; gone: readonly OwnLessonRow[]; seen: readonly SeenLesson[] },
): Promise<void> {
  const place = { organizationId: tenant.organization.id, courseId }
  for (const lesson of gone) {
    // Of one whose revision nobody named, none fits.
    const revision = seen.find(({ slug }) => slug === lesson.slug)?.revision ?? -1
    const { count } = await tx.lessonManuscript.deleteMany({
      where: { ...place, slug: lesson.slug, revision },
    })
    if (count === 0) throw new Refusal('STALE_REMOVAL', ['removed'], { lesson: titleIn(tenant, lesson) })
  }
}

/** The order wanted, where it is one of this course's lessons, and none that is left out is needed by another. */
async function arranged(
  tenant: Tenant,
  { courseId }: OwnCourseRow,
  wanted: readonly string[],
): Promise<{ order: readonly string[]; gone: readonly OwnLessonRow[] }> {
  const lessons = await readOwnLessons(tenant, courseId)
  const known = new Set(lessons.map(({ slug }) => slug))
  if (new Set(wanted).size < wanted.length || wanted.some((slug) => !known.has(slug)))
    throw new Refusal('LESSONS_DIFFER', ['lessons'])
  const kept = lessons.filter(({ slug }) => wanted.includes(slug))
  const gone = lessons.filter(({ slug }) => !wanted.includes(slug))
  for (const lesson of gone) {
    const others = kept.filter(({ buildsOn }) => buildsOn.includes(lesson.slug))
    if (others.length > 0)
      throw new Refusal('LESSON_NEEDED', ['lessons'], {
        lesson: titleIn(tenant, lesson),
        others: new Intl.ListFormat(tenant.locale).format(others.map((other) => titleIn(tenant, other))),
      })
  }
  return { order: wanted, gone }
}

export function titleIn({ locale }: Pick<Tenant, 'locale'>, lesson: OwnLessonRow): string {
  const texts = lessonTextsOf(lesson)
  return (texts[locale] ?? Object.values(texts)[0])?.title || lesson.slug
}

function soundTexts(texts: readonly { locale: Locale; title: string; summary: string }[]): CourseTexts {
  return Object.fromEntries(
    texts.map(({ locale, title, summary }) => [
      locale,
      {
        title: requireTitle(title, 'title'),
        summary: requireLine(summary.trim(), 'summary', most.summary),
      },
    ]),
  )
}

/**
 * Lessons are told apart by their slugs in all that a company is offered: others build on them by these. In all that it
 * ever was offered too: whoever has read a lesson that is gone has not read another that gets its slug.
 */
function takenSlugs({ catalogue }: Tenant, lessons: readonly OwnLessonRow[]): string[] {
  const published = [...catalogue.courseVersionById.values()].flatMap((version) => version.lessons)
  return [...lessons, ...published].map(({ slug }) => slug)
}

/** Readable, and unlike that of any other company: addresses of courses are one space, and tell nobody of the others. */
export function slugOf(title: string): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
  const tail = Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('')
  return `${wordsOf(title).slice(0, 40) || 'course'}-${tail}`
}
