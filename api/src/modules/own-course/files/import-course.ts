import type { Tx } from '../../../database.js'
import { Refusal } from '../../../graphql/refusal.js'
import { assertCan } from '../../../permission.js'
import type { Tenant } from '../../../tenant.js'
import type { Problem } from '../../authoring/manuscript/problem.js'
import { unzip } from '../../authoring/manuscript/unzip.js'
import { keepPictures } from '../../picture/picture.repository.js'
import type { Picture } from '../../picture/read-picture.js'
import { auditCourse } from '../audit-course.js'
import { asJson, freeSlug } from '../manuscript.js'
import {
  createOwnCourseRow,
  findOwnLesson,
  holdCourse,
  reviseLesson,
  type OwnCourseRow,
} from '../own-course.repository.js'
import { requireOneMore, slugOf } from '../own-course.service.js'
import { courseZip, isPictureFile, type CourseInFiles, type LessonInFiles } from './course-files.js'
import { readPictures } from './pictures-in-files.js'
import { readCourse } from './read-course.js'

/** What became of a zip: a draft, or everything for which none was made. */
export type Imported = { courseId: string; leftOut: readonly string[] } | { problems: readonly Problem[] }

/** A new draft made of files; nothing of it is published. */
export async function importOwnCourse(tenant: Tenant, { zip }: { zip: string }): Promise<Imported> {
  assertCan(tenant, 'course:author')
  await requireOneMore(tenant)
  const read = await readZip(tenant, zip)
  if ('problems' in read) return read
  const { texts, lessons } = withFreeSlugs(read.course, await slugsElsewhere(tenant))
  const title = Object.values(texts)[0]!.title
  const courseId = await tenant.db.write(async (tx) => {
    await keepPictures(tx, tenant, read.pictures)
    const id = await createOwnCourseRow(tx, tenant, { slug: slugOf(title), texts })
    await writeLessons(tx, tenant, { courseId: id, lessons })
    await auditCourse(tx, tenant, { courseId: id }, { action: 'course.created' })
    return id
  })
  return { courseId, leftOut: read.leftOut }
}

/** All that is being written in a course, in the place of what was: `edition` is what the author has seen of that. */
export async function replaceOwnCourse(
  tenant: Tenant,
  { courseId }: OwnCourseRow,
  { zip, edition }: { zip: string; edition: number },
): Promise<Imported> {
  const read = await readZip(tenant, zip)
  if ('problems' in read) return read
  const { texts, lessons } = withFreeSlugs(read.course, await slugsElsewhere(tenant, courseId))
  const place = { organizationId: tenant.organization.id, courseId }
  await tenant.db.write(async (tx) => {
    await holdCourse(tx, tenant, courseId)
    const { count } = await tx.courseManuscript.updateMany({
      where: { ...place, edition },
      data: {
        ...{ texts: asJson(texts), updatedBy: tenant.userId },
        ...{ revision: { increment: 1 }, edition: { increment: 1 } },
      },
    })
    if (count === 0) throw new Refusal('STALE_COURSE', ['edition'])
    await keepPictures(tx, tenant, read.pictures)
    await writeLessons(tx, tenant, { courseId, lessons })
    await auditCourse(
      tx,
      tenant,
      { courseId },
      { action: 'course.replaced', details: { lessons: lessons.length } },
    )
  })
  return { courseId, leftOut: read.leftOut }
}

interface ReadZip {
  course: CourseInFiles
  pictures: readonly Picture[]
  leftOut: string[]
}

async function readZip(tenant: Tenant, zip: string): Promise<ReadZip | { problems: readonly Problem[] }> {
  const opened = await unzip(Buffer.from(zip, 'base64'), courseZip)
  if ('message' in opened) return { problems: [opened] }
  const [shown, written] = [true, false].map(
    (wanted) => new Map([...opened.files].filter(([path]) => isPictureFile(path) === wanted)),
  )
  const read = await readCourse(written!)
  if ('problems' in read) return read
  const seen = await readPictures(tenant, read.course, shown!)
  return 'problems' in seen
    ? seen
    : { ...seen, leftOut: [...opened.leftOut, ...read.leftOut, ...seen.leftOut] }
}

/** Lessons by their slugs: those that are there are revised, those that the files don't have go. */
async function writeLessons(
  tx: Tx,
  tenant: Tenant,
  { courseId, lessons }: { courseId: string; lessons: readonly LessonInFiles[] },
): Promise<void> {
  const place = { organizationId: tenant.organization.id, courseId }
  const stays = lessons.map(({ slug }) => slug)
  await tx.lessonManuscript.deleteMany({ where: { ...place, slug: { notIn: stays } } })
  for (const [position, { slug, ...lesson }] of lessons.entries()) {
    const data = { ...columnsOf(lesson), position }
    const before = await findOwnLesson(tx, tenant, { courseId, slug })
    if (before) await reviseLesson(tx, tenant, { courseId, slug, before, data })
    else await tx.lessonManuscript.create({ data: { ...place, ...data, slug, updatedBy: tenant.userId } })
  }
}

function columnsOf({
  minutes,
  exercise,
  skills,
  buildsOn,
  papers,
  questions,
  texts,
}: Omit<LessonInFiles, 'slug'>) {
  return {
    ...{ minutes, exerciseSlug: exercise, skills: [...skills], buildsOn: [...buildsOn] },
    papers: asJson(papers),
    questions: asJson(questions),
    texts: asJson(texts),
  }
}

/** Of all other courses of the company and the library, published or being written: lessons are told apart by these. */
async function slugsElsewhere(
  { catalogue, db, organization }: Tenant,
  courseId?: string,
): Promise<Set<string>> {
  const versions = [...catalogue.courseVersionById.values()].filter(
    (version) => version.courseId !== courseId,
  )
  const written = await db.read((prisma) =>
    prisma.lessonManuscript.findMany({
      where: { organizationId: organization.id, ...(courseId ? { courseId: { not: courseId } } : {}) },
      select: { slug: true },
    }),
  )
  return new Set([...versions.flatMap(({ lessons }) => lessons), ...written].map(({ slug }) => slug))
}

/** A lesson whose slug another course has gets one of its own, and what builds on it follows. */
function withFreeSlugs({ texts, lessons }: CourseInFiles, taken: ReadonlySet<string>): CourseInFiles {
  const names = new Map<string, string>()
  const used = new Set([...taken, ...lessons.map(({ slug }) => slug)])
  for (const { slug } of lessons) {
    const free = taken.has(slug) ? freeSlug(slug, (other) => used.has(other)) : slug
    used.add(free)
    names.set(slug, free)
  }
  return {
    texts,
    lessons: lessons.map((lesson) => ({
      ...lesson,
      slug: names.get(lesson.slug)!,
      buildsOn: lesson.buildsOn.map((slug) => names.get(slug) ?? slug),
    })),
  }
}
