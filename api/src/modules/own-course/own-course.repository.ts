import { Prisma } from '@skillgrad/db'
import type { Tx } from '../../database.js'
import type { Tenant } from '../../tenant.js'
import { behindAfter, type Behind } from './behind.js'
import { asJson, type CourseTexts, type LessonTexts } from './manuscript.js'

const columns = {
  courseId: true,
  revision: true,
  edition: true,
  texts: true,
  updatedBy: true,
  updatedAt: true,
  course: { select: { slug: true, currentVersion: true, isRetired: true } },
} satisfies Prisma.CourseManuscriptSelect

export type OwnCourseRow = Prisma.CourseManuscriptGetPayload<{ select: typeof columns }>

const lessonColumns = {
  slug: true,
  revision: true,
  minutes: true,
  exerciseSlug: true,
  skills: true,
  buildsOn: true,
  papers: true,
  questions: true,
  texts: true,
  behind: true,
  updatedAt: true,
} satisfies Prisma.LessonManuscriptSelect

export type OwnLessonRow = Prisma.LessonManuscriptGetPayload<{ select: typeof lessonColumns }>

export const courseTextsOf = (row: Pick<OwnCourseRow, 'texts'>) => row.texts as CourseTexts
export const lessonTextsOf = (row: Pick<OwnLessonRow, 'texts'>) => row.texts as LessonTexts

export const behindOf = (row: Pick<OwnLessonRow, 'behind'>) => row.behind as unknown as Behind | null

/** The newest change first. */
export function listOwnCourses(tenant: Tenant): Promise<OwnCourseRow[]> {
  return tenant.db.read((db) =>
    db.courseManuscript.findMany({
      where: { organizationId: tenant.organization.id },
      orderBy: { updatedAt: 'desc' },
      select: columns,
    }),
  )
}

export function findOwnCourse(
  tenant: Tenant,
  wanted: { id: string } | { slug: string },
): Promise<OwnCourseRow | null> {
  const where = 'id' in wanted ? { courseId: wanted.id } : { course: { is: { slug: wanted.slug } } }
  return tenant.db.read((db) =>
    db.courseManuscript.findFirst({
      where: { organizationId: tenant.organization.id, ...where },
      select: columns,
    }),
  )
}

/** In the order of the outline. */
export function readOwnLessons(tenant: Tenant, courseId: string): Promise<OwnLessonRow[]> {
  return tenant.db.read((db) =>
    db.lessonManuscript.findMany({
      where: { organizationId: tenant.organization.id, courseId },
      orderBy: { position: 'asc' },
      select: lessonColumns,
    }),
  )
}

interface LessonPlace {
  courseId: string
  slug: string
}

export function findOwnLesson(tx: Tx, tenant: Tenant, place: LessonPlace): Promise<OwnLessonRow | null> {
  const where = { organizationId: tenant.organization.id, ...place }
  return tx.lessonManuscript.findFirst({ where, select: lessonColumns })
}

/** Other content of a lesson of a course that is held, and with it which language went ahead of the other. */
export async function reviseLesson(
  tx: Tx,
  tenant: Tenant,
  { before, data, ...place }: LessonPlace & { before: OwnLessonRow; data: LessonContent },
): Promise<void> {
  const was = { ...before, texts: lessonTextsOf(before), behind: behindOf(before) }
  const is = { texts: data.texts as LessonTexts, questions: data.questions }
  const behind = behindAfter(was, is, tenant.now())
  await tx.lessonManuscript.updateMany({
    where: { organizationId: tenant.organization.id, ...place },
    data: {
      ...data,
      behind: behind ? asJson(behind) : Prisma.DbNull,
      ...{ revision: { increment: 1 }, updatedBy: tenant.userId },
    },
  })
}

type LessonContent = Pick<
  Prisma.LessonManuscriptUpdateManyMutationInput,
  'position' | 'minutes' | 'exerciseSlug' | 'skills' | 'buildsOn' | 'papers'
> & {
  questions: Prisma.InputJsonValue
  texts: Prisma.InputJsonValue
}

export async function createOwnCourseRow(
  tx: Tx,
  tenant: Tenant,
  { slug, texts }: { slug: string; texts: CourseTexts },
): Promise<string> {
  const [made] = await tx.$queryRaw<[{ id: string }]>`select app.create_course(${slug}) as id`
  await tx.courseManuscript.create({
    data: {
      ...{ organizationId: tenant.organization.id, courseId: made.id, updatedBy: tenant.userId },
      texts: asJson(texts),
    },
  })
  return made.id
}

/** Counts a change of title, summary or outline; false, and nothing may be written, onto an older revision. */
export async function reviseCourse(
  tx: Tx,
  tenant: Tenant,
  { courseId, baseRevision, texts }: { courseId: string; baseRevision: number; texts?: CourseTexts },
): Promise<boolean> {
  const { count } = await tx.courseManuscript.updateMany({
    where: { organizationId: tenant.organization.id, courseId, revision: baseRevision },
    data: {
      revision: { increment: 1 },
      edition: { increment: 1 },
      updatedBy: tenant.userId,
      ...(texts ? { texts: asJson(texts) } : {}),
    },
  })
  return count > 0
}

/** Whoever changes lessons takes their course first, as the outline does: two never wait for each other. */
export async function holdCourse(tx: Tx, tenant: Tenant, courseId: string): Promise<void> {
  await tx.$queryRaw`
    select from app.course_manuscript
    where organization_id = ${tenant.organization.id}::uuid and course_id = ${courseId}::uuid for update`
}

/** Counts a change of a lesson, which is no change of the outline. */
export async function countEdition(tx: Tx, tenant: Tenant, courseId: string): Promise<void> {
  await tx.courseManuscript.updateMany({
    where: { organizationId: tenant.organization.id, courseId },
    data: { edition: { increment: 1 }, updatedBy: tenant.userId },
  })
}
