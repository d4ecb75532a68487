import type { Catalogue, CatalogueCourse, CourseVersion } from '../../catalogue/catalogue.js'
import type { Reader } from '../../database.js'
import type { Tenant } from '../../tenant.js'
import { ownLedger } from '../course/ledger.js'
import { isWhole, ledgerOf, stepsIn, type Ledger } from '../course/progress.js'
import { dayOf } from '../given/due.js'
import { ownResponses, type RightAnswer } from '../question/own-responses.js'
import { answeredIn, asksTheSame } from '../question/same-question.js'
import type { Day } from '../../calendar.js'
import { holdOf, type Checked, type Deeds, type Hold } from './hold.js'
import { ownRenewalRules, readRenewalRules, type CourseRules, type RulesOf } from './rules.js'

/** Of one person and one course that is to be renewed. */
export interface CourseHold {
  course: CatalogueCourse
  hold: Hold
  /** Keys of the questions of a version that were answered right anew since one may renew. */
  anewIn(version: CourseVersion): ReadonlySet<string>
}

interface Asked extends RulesOf, Pick<Tenant, 'now'> {
  catalogue: Pick<Catalogue, 'courses' | 'courseVersionById'>
}

interface Done {
  ledger: Ledger
  right: readonly RightAnswer[]
}

/** The viewer's own by course, read once a request; nothing is read of them where the company asks for nothing. */
export const ownHolds = async (tenant: Tenant): Promise<ReadonlyMap<string, CourseHold>> => {
  const asked = await tenant.use(ownRenewalRules)
  if (asked.length === 0) return new Map()
  const [ledger, { right }] = await Promise.all([tenant.use(ownLedger), tenant.use(ownResponses)])
  return holdsBy(tenant, asked, { ledger, right })
}

/** Of many people by the same few statements: by person, then by course. */
export async function readHolds(
  db: Reader,
  tenant: Asked,
  people: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, CourseHold>>> {
  const organizationId = tenant.organization.id
  const asked = await readRenewalRules(db, tenant)
  if (asked.length === 0) return new Map()
  const where = {
    organizationId,
    userId: { in: [...people] },
    catalogueCourseVersionId: { in: versionIdsOf(tenant.catalogue, asked) },
  }
  const key = { userId: true, catalogueCourseVersionId: true, lessonSlug: true }
  const [entries, right] = await Promise.all([
    db.completion.findMany({
      where,
      select: { ...key, kind: true, completedAt: true, earnedOnId: true, submissionId: true },
    }),
    db.questionResponse.findMany({
      where: { ...where, isRight: true },
      orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
      select: { ...key, questionSlug: true, answeredAt: true },
    }),
  ])
  const done = byPerson(entries)
  const answers = byPerson(right)
  return new Map(
    [...done].map(([userId, all]) => [
      userId,
      holdsBy(tenant, asked, { ledger: ledgerOf(all), right: answers.get(userId) ?? [] }),
    ]),
  )
}

function byPerson<Row extends { userId: string; catalogueCourseVersionId: string | null }>(
  rows: readonly Row[],
): ReadonlyMap<string, (Row & { versionId: string })[]> {
  const grouped = new Map<string, (Row & { versionId: string })[]>()
  for (const row of rows) {
    const held = grouped.get(row.userId)
    const one = { ...row, versionId: row.catalogueCourseVersionId! }
    if (held) held.push(one)
    else grouped.set(row.userId, [one])
  }
  return grouped
}

function versionIdsOf(
  { courseVersionById }: Pick<Catalogue, 'courseVersionById'>,
  asked: readonly CourseRules[],
) {
  const courses = new Set(asked.map(({ course }) => course.id))
  return [...courseVersionById.values()].flatMap(({ id, courseId }) => (courses.has(courseId) ? [id] : []))
}

function holdsBy(tenant: Asked, asked: readonly CourseRules[], done: Done): ReadonlyMap<string, CourseHold> {
  const { timezone } = tenant.organization
  const today = dayOf(tenant.now(), timezone)
  return new Map(
    asked.flatMap(({ course, rules }) => {
      const hold = holdOf(rules, deedsIn(tenant, course, done), today)
      if (!hold) return []
      const anewIn = (version: CourseVersion) => {
        const { questions, rightOn } = checkedIn(tenant, version, done.right)
        return new Set(questions.filter((key) => rightOn.get(key)!.some((day) => day >= hold.opensOn)))
      }
      return [[course.id, { course, hold, anewIn }] as const]
    }),
  )
}

/** Moving a finished course to its next version dates nothing anew: what comes along keeps its day. */
function deedsIn(tenant: Asked, { id: courseId }: CatalogueCourse, { ledger, right }: Done): Deeds {
  const { courseVersionById } = tenant.catalogue
  const versions = [...new Set(ledger.entries.map(({ versionId }) => versionId))]
    .flatMap((id) => courseVersionById.get(id) ?? [])
    .filter((version) => version.courseId === courseId && version.lessons.length > 0)
  return {
    finishedOn: versions.flatMap((version) =>
      isWhole(version, ledger) ? [finishedOn(version, ledger, tenant.organization.timezone)] : [],
    ),
    versions: versions.map((version) => checkedIn(tenant, version, right)),
  }
}

function finishedOn(version: CourseVersion, ledger: Ledger, zone: string): Day {
  const days = stepsIn(version, ledger).flatMap(({ entry }) => entry?.completedAt.getTime() ?? [])
  return dayOf(new Date(Math.max(...days)), zone)
}

/** A question that asked the same in another version was answered in this one, too. */
function checkedIn(
  { catalogue: { courseVersionById }, organization }: Asked,
  version: CourseVersion,
  right: readonly RightAnswer[],
): Checked {
  const ofCourse = right.filter(
    ({ versionId }) => courseVersionById.get(versionId)?.courseId === version.courseId,
  )
  const rightOn = new Map(
    version.lessons.flatMap((lesson) =>
      lesson.questions.map((question) => {
        const days = ofCourse
          .filter(
            ({ lessonSlug, questionSlug }) => lessonSlug === lesson.slug && questionSlug === question.id,
          )
          .filter((answer) => asksTheSame(answeredIn(courseVersionById, answer), question))
          .map(({ answeredAt }) => dayOf(answeredAt, organization.timezone))
        return [questionKey(lesson.slug, question.id), days] as const
      }),
    ),
  )
  return { questions: [...rightOn.keys()], rightOn }
}

export function questionKey(lessonSlug: string, questionSlug: string): string {
  return `${lessonSlug} ${questionSlug}`
}
