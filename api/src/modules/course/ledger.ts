import type { Catalogue, CatalogueCourse, CourseVersion } from '../../catalogue/catalogue.js'
import type { Reader } from '../../database.js'
import type { Tenant } from '../../tenant.js'
import type { Pass } from './carry-over.js'
import { ledgerOf, type Entry, type Ledger } from './progress.js'

export interface Learner {
  organizationId: string
  userId: string
}

/** The version of a course that a person is on. */
export interface Pin {
  version: CourseVersion
  /** Progress stays where somebody left a course; they are no longer asked to go on. */
  isWithdrawn: boolean
  /** Somebody else put them on it, which is not to have begun. */
  isGiven: boolean
}

/** By course; of several of one course the one begun last, and one that was left only where there is no other. */
export async function pinsOf(
  db: Reader,
  catalogue: Pick<Catalogue, 'courseVersionById'>,
  { organizationId, userId }: Learner,
): Promise<ReadonlyMap<string, Pin>> {
  const rows = await db.enrollment.findMany({
    where: { organizationId, userId, catalogueCourseVersionId: { not: null } },
    orderBy: [{ withdrawnAt: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }, { id: 'asc' }],
    select: { catalogueCourseVersionId: true, withdrawnAt: true, assignedById: true },
  })
  return new Map(
    rows.flatMap(({ catalogueCourseVersionId, withdrawnAt, assignedById }) => {
      const version = catalogue.courseVersionById.get(catalogueCourseVersionId ?? '')
      const held = { isWithdrawn: withdrawnAt !== null, isGiven: assignedById !== null }
      return version ? [[version.courseId, { version, ...held }] as const] : []
    }),
  )
}

export async function readLedger(db: Reader, { organizationId, userId }: Learner): Promise<Ledger> {
  const rows = await db.completion.findMany({
    where: { organizationId, userId, catalogueCourseVersionId: { not: null } },
    select: {
      kind: true,
      catalogueCourseVersionId: true,
      lessonSlug: true,
      completedAt: true,
      earnedOnId: true,
      submissionId: true,
    },
  })
  return ledgerOf(
    rows.map(({ catalogueCourseVersionId, ...row }): Entry => ({
      ...row,
      versionId: catalogueCourseVersionId!,
    })),
  )
}

/** Exercises that a person passed: by the gradings that stand, and by the ledger, which a regrading takes nothing from. */
export async function readPasses(
  db: Reader,
  { organizationId, userId }: Learner,
): Promise<ReadonlyMap<string, Pass>> {
  const [recorded, graded] = await Promise.all([
    db.completion.findMany({
      where: { organizationId, userId, kind: 'exercise_passed' },
      select: { submissionId: true, completedAt: true, submission: { select: { exerciseSlug: true } } },
    }),
    db.grading.findMany({
      where: { organizationId, standing: 'standing', verdict: 'passed', submission: { userId } },
      select: {
        submissionId: true,
        gradedAt: true,
        standingSince: true,
        submission: { select: { exerciseSlug: true } },
      },
    }),
  ])
  const passes = [
    ...recorded.map((row) => ({
      slug: row.submission!.exerciseSlug,
      submissionId: row.submissionId!,
      passedAt: row.completedAt,
    })),
    ...graded.map((row) => ({
      slug: row.submission.exerciseSlug,
      submissionId: row.submissionId,
      passedAt: row.standingSince ?? row.gradedAt,
    })),
  ]
  const latestFirst = passes.toSorted((one, other) => other.passedAt.getTime() - one.passedAt.getTime())
  // The earliest is set last, and so stays.
  return new Map(latestFirst.map(({ slug, ...pass }) => [slug, pass]))
}

const viewerOf = (tenant: Tenant): Learner => ({
  organizationId: tenant.organization.id,
  userId: tenant.userId,
})

/** The viewer's own ledger, read once a request. */
export const ownLedger = (tenant: Tenant): Promise<Ledger> =>
  tenant.db.read((db) => readLedger(db, viewerOf(tenant)))

/** The viewer's own pins, read once a request. */
export const ownPins = (tenant: Tenant): Promise<ReadonlyMap<string, Pin>> =>
  tenant.db.read((db) => pinsOf(db, tenant.catalogue, viewerOf(tenant)))

/** The viewer's own passes, read once a request. */
export const ownPasses = (tenant: Tenant): Promise<ReadonlyMap<string, Pass>> =>
  tenant.db.read((db) => readPasses(db, viewerOf(tenant)))

/** The version of each course that a person sees: of those on offer, then of retired ones that they have begun. */
export function versionsWith(
  { courses }: Pick<Catalogue, 'courses'>,
  pins: ReadonlyMap<string, Pin>,
): CourseVersion[] {
  const offered = new Set(courses.map(({ id }) => id))
  const kept = [...pins.values()].flatMap(({ version }) => (offered.has(version.courseId) ? [] : version))
  return [...courses.map((course) => pins.get(course.id)?.version ?? course.current), ...kept]
}

/** Of a course on offer the version that new learners get, of a retired one the last that they got. */
export function newestOf(
  { courses, courseVersionById }: Pick<Catalogue, 'courses' | 'courseVersionById'>,
  courseId: string,
): CourseVersion | undefined {
  const offered = courses.find(({ id }) => id === courseId)
  if (offered) return offered.current
  const versions = [...courseVersionById.values()].filter((version) => version.courseId === courseId)
  return versions.toSorted((one, other) => other.number - one.number)[0]
}

/** Those that the viewer sees. */
export async function versionsOf(tenant: Tenant): Promise<CourseVersion[]> {
  return versionsWith(tenant.catalogue, await tenant.use(ownPins))
}

/** Learners stay on the version they began until they choose to move. */
export async function versionOf(tenant: Tenant, course: CatalogueCourse): Promise<CourseVersion> {
  const pins = await tenant.use(ownPins)
  return pins.get(course.id)?.version ?? course.current
}
