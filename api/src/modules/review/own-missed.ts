import type { Reader } from '../../database.js'
import type { Tenant } from '../../tenant.js'
import { ownPins, versionsWith } from '../course/ledger.js'
import { dayOf } from '../given/due.js'
import { missedQuestions, type LedgerAnswer, type Missed } from './missed.js'

/** What the viewer missed, of the courses that they see and have not left; what is due longest first, what is known last. */
export async function ownMissed(tenant: Tenant): Promise<Missed[]> {
  const versions = await ownVersions(tenant)
  return tenant.db.read((db) => readMissed(db, tenant, versions))
}

/** Who left a course is no longer asked about it. */
export async function ownVersions(tenant: Tenant) {
  const pins = await tenant.use(ownPins)
  return versionsWith(tenant.catalogue, pins).filter(({ courseId }) => !pins.get(courseId)?.isWithdrawn)
}

export async function readMissed(
  db: Reader,
  tenant: Tenant,
  versions: Awaited<ReturnType<typeof ownVersions>>,
): Promise<Missed[]> {
  const { id: organizationId, timezone } = tenant.organization
  const asked = {
    where: { organizationId, userId: tenant.userId },
    orderBy: [{ answeredAt: 'asc' as const }, { id: 'asc' as const }],
    select: {
      ...{ catalogueCourseVersionId: true, lessonSlug: true, questionSlug: true },
      ...{ isRight: true, answeredAt: true },
    },
  }
  const learning = await db.questionResponse.findMany(asked)
  // Nothing can have been reviewed where nothing was answered.
  const review = learning.length > 0 ? await db.reviewAnswer.findMany(asked) : []
  const answers = (rows: typeof learning) => rows.map((row) => toAnswer(row, timezone))
  const missed = missedQuestions(versions, tenant.catalogue, {
    learning: answers(learning),
    review: answers(review),
  })
  return missed.toSorted((one, other) => (one.dueOn ?? never).localeCompare(other.dueOn ?? never, 'en'))
}

/** After every day of the calendar. */
const never = '~'

interface AnswerRow {
  catalogueCourseVersionId: string | null
  lessonSlug: string
  questionSlug: string
  isRight: boolean
  answeredAt: Date
}

function toAnswer({ catalogueCourseVersionId, answeredAt, ...row }: AnswerRow, zone: string): LedgerAnswer {
  return { ...row, versionId: catalogueCourseVersionId ?? '', on: dayOf(answeredAt, zone) }
}

export function today(tenant: Tenant): string {
  return dayOf(tenant.now(), tenant.organization.timezone)
}

export function isDue(tenant: Tenant, { dueOn }: Pick<Missed, 'dueOn'>): boolean {
  return dueOn !== null && dueOn <= today(tenant)
}
