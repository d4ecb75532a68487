import { storeOwnCourse } from '@skillgrad/db'
import { pictureNamesIn } from '@skillgrad/exercises/contract'
import { figureNames } from '@skillgrad/db/content'
import type { CourseVersion } from '../../catalogue/catalogue.js'
import { textFor } from '../../catalogue/texts.js'
import type { Tx } from '../../database.js'
import { Refusal } from '../../graphql/refusal.js'
import { locales } from '../../locale.js'
import type { Tenant } from '../../tenant.js'
import { compareVersions, type LessonChange } from '../course/compare-versions.js'
import { holdPictures, picturesNamed } from '../picture/picture.repository.js'
import { auditCourse } from './audit-course.js'
import { asVersion } from './as-version.js'
import { checkCourse } from './check/check-course.js'
import type { CourseProblem } from './check/problem.js'
import { most, requireLine } from './manuscript.js'
import { requireApproved } from './review/require-approved.js'
import {
  lessonTextsOf,
  readOwnLessons,
  type OwnCourseRow,
  type OwnLessonRow,
} from './own-course.repository.js'

/** Every version of every course is held in memory. */
const mostPublished = {
  versions: 100,
  /** Of all lessons of a version, in both languages. */
  bytes: 4 * 1024 * 1024,
}

let figures: Promise<readonly string[]> | undefined

export async function problemsOf(
  tenant: Tenant,
  row: OwnCourseRow,
  lessons: readonly OwnLessonRow[],
): Promise<CourseProblem[]> {
  const names = pictureNamesIn(
    lessons.flatMap((lesson) => Object.values(lessonTextsOf(lesson)).map(({ body }) => body)).join('\n'),
  )
  const pictures = await tenant.db.read((db) => picturesNamed(db, tenant.organization.id, names))
  return checkCourse(tenant, { row, lessons }, { figures: await (figures ??= figureNames()), pictures })
}

/** Every version that was ever published, the newest first. */
export function versionsOf({ catalogue }: Tenant, { courseId }: OwnCourseRow): CourseVersion[] {
  return [...catalogue.courseVersionById.values()]
    .filter((version) => version.courseId === courseId)
    .toSorted((one, other) => other.number - one.number)
}

export function publishedOf(tenant: Tenant, row: OwnCourseRow): CourseVersion | undefined {
  return versionsOf(tenant, row).find(({ number }) => number === row.course.currentVersion)
}

/** What publishing now would change for learners; null where nobody has a version yet. */
export function changesOf(
  tenant: Tenant,
  row: OwnCourseRow,
  lessons: readonly OwnLessonRow[],
): { lessons: LessonChange[]; isAny: boolean } | null {
  const before = publishedOf(tenant, row)
  if (!before) return null
  const after = asVersion(tenant, row, lessons)
  const changed = compareVersions(before, after)
  return { lessons: changed, isAny: changed.length > 0 || aboutOf(before) !== aboutOf(after) }
}

/** What a version says beside what its lessons teach. */
function aboutOf({ languages, texts, lessons }: CourseVersion): string {
  const words = locales.map((locale) => [texts[locale]?.title, texts[locale]?.summary])
  return JSON.stringify([
    languages,
    words,
    lessons.map(({ buildsOn, skillIds }) => [buildsOn, skillIds.toSorted()]),
  ])
}

/** Offers what is written now as the next version. `edition` is what the author has seen: a colleague's later save is not published unread. */
export async function publishOwnCourse(
  tenant: Tenant,
  row: OwnCourseRow,
  given: { edition: number; notes: string },
): Promise<void> {
  const lessons = await readOwnLessons(tenant, row.courseId)
  await requirePublishable(tenant, row, lessons, given.edition)
  const version = asVersion(tenant, row, lessons)
  await offer(tenant, row, { version, notes: given.notes, edition: given.edition })
}

/** That what an author has seen is what is written, sound and new to learners. */
export async function requirePublishable(
  tenant: Tenant,
  row: OwnCourseRow,
  lessons: readonly OwnLessonRow[],
  edition: number,
): Promise<void> {
  if (row.edition !== edition) throw new Refusal('STALE_COURSE', ['edition'])
  requireCourseRoom(asVersion(tenant, row, lessons))
  const problems = await problemsOf(tenant, row, lessons)
  if (problems.length > 0)
    throw new Refusal('COURSE_NOT_SOUND', [], {
      count: problems.length,
      first: problems[0]!.message[tenant.locale],
    })
  const { isRetired } = row.course
  if (!isRetired && changesOf(tenant, row, lessons)?.isAny === false) throw new Refusal('NOTHING_NEW')
}

function requireCourseRoom({ lessons }: CourseVersion): void {
  const bytes = lessons.reduce((sum, { texts, questions, papers }) => {
    const words = locales.map((locale) => [texts[locale]?.title, texts[locale]?.summary, texts[locale]?.body])
    return sum + Buffer.byteLength(JSON.stringify([words, questions, papers]))
  }, 0)
  if (bytes > mostPublished.bytes)
    throw new Refusal('COURSE_TOO_LARGE', [], {
      kilobytes: Math.ceil(bytes / 1024),
      maximum: mostPublished.bytes / 1024,
    })
}

/** Offers an older version again, under a new number; what is being written stays as it is. */
export async function publishAgain(
  tenant: Tenant,
  row: OwnCourseRow,
  given: { number: number; notes: string },
): Promise<void> {
  const version = versionsOf(tenant, row).find(({ number }) => number === given.number)
  if (!version) throw new Refusal('NOT_FOUND', ['version'])
  if (version.number === row.course.currentVersion && !row.course.isRetired) throw new Refusal('NOTHING_NEW')
  requireCourseRoom(version)
  requireExercises(tenant, version)
  await offer(tenant, row, { version, notes: given.notes })
}

/** An older version may end a lesson in an exercise that was retired since. */
function requireExercises({ catalogue, locale }: Tenant, { lessons }: CourseVersion): void {
  const offered = new Set(catalogue.exercises.map(({ slug }) => slug))
  const asked = new Set(lessons.flatMap(({ exerciseSlug }) => exerciseSlug ?? []))
  const retired = [...asked].filter((slug) => !offered.has(slug))
  if (retired.length === 0) return
  const titles = retired.map((slug) => {
    const known = catalogue.exerciseBySlug.get(slug)
    return known ? textFor(locale, known.texts).title : slug
  })
  throw new Refusal('EXERCISES_RETIRED', ['version'], {
    exercises: new Intl.ListFormat(locale).format(titles),
  })
}

async function offer(
  tenant: Tenant,
  row: OwnCourseRow,
  { version, notes, edition }: { version: CourseVersion; notes: string; edition?: number },
): Promise<void> {
  const said = requireLine(notes.trim(), 'notes', most.notes)
  await tenant.db.write(async (tx) => {
    const where = { organizationId: tenant.organization.id, courseId: row.courseId }
    // Held until the end, so that nothing is saved between the check and the version made of it.
    const [held] = await tx.$queryRaw<{ edition: number }[]>`
      select edition from app.course_manuscript
      where organization_id = ${where.organizationId}::uuid and course_id = ${where.courseId}::uuid for update`
    if (edition !== undefined && held?.edition !== edition) throw new Refusal('STALE_COURSE', ['edition'])
    // An older version was looked at when it was published.
    if (edition !== undefined) await requireApproved(tx, tenant, row)
    const versions = await tx.catalogueCourseVersion.count({ where: { courseId: row.courseId } })
    if (versions >= mostPublished.versions)
      throw new Refusal('TOO_MANY_VERSIONS', [], { maximum: mostPublished.versions })
    const [made] = await tx.$queryRaw<[{ number: number }]>`
      select app.publish_course(${row.courseId}::uuid, ${JSON.stringify(versionRow(version, said))}::jsonb) as number`
    await keepBeside(tx, tenant, row, { ...version, number: made.number })
    await auditCourse(tx, tenant, row, { action: 'course.published', details: { version: made.number } })
  })
}

/** What goes with a version: the pictures that it holds, and what the search finds it by. */
async function keepBeside(
  tx: Tx,
  tenant: Tenant,
  { course: { slug } }: OwnCourseRow,
  { courseId, number, languages, texts, lessons }: CourseVersion,
): Promise<void> {
  const { id: courseVersionId } = await tx.catalogueCourseVersion.findFirstOrThrow({
    where: { courseId, number },
    select: { id: true },
  })
  const names = pictureNamesIn(
    lessons.flatMap((lesson) => Object.values(lesson.texts).map(({ body }) => body)).join('\n'),
  )
  await holdPictures(tx, tenant, { courseVersionId, names })
  const place = { organizationId: tenant.organization.id, courseId, courseVersionId, slug }
  await storeOwnCourse(tx, { ...place, languages, texts, lessons })
}

/** Whoever is on it goes on to find it, and nobody else. */
export async function retireOwnCourse(tenant: Tenant, row: OwnCourseRow): Promise<void> {
  await tenant.db.write(async (tx) => {
    await tx.$queryRaw`select app.retire_course(${row.courseId}::uuid)::text`
    await auditCourse(tx, tenant, row, { action: 'course.retired' })
  })
}

function versionRow({ minutes, languages, texts, lessons }: CourseVersion, notes: string) {
  return {
    ...{ minutes, notes, languages },
    texts: locales.map((locale) => {
      const { title, summary } = texts[locale]!
      return { locale, title, summary }
    }),
    lessons: lessons.map(({ texts: inLanguages, skillIds, id: _, ...lesson }) => ({
      ...lesson,
      skills: skillIds,
      texts: locales.map((locale) => {
        const { title, summary, body } = inLanguages[locale]!
        return { locale, title, summary, body }
      }),
    })),
  }
}
