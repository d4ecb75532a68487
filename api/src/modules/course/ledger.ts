import type { Catalogue, CatalogueCourse, CatalogueLesson, CourseVersion } from '../../catalogue/catalogue.js'
import type { Reader } from '../../database.js'
import type { Tenant } from '../../tenant.js'

/** What one person has finished, from the append-only ledger. */
export interface Ledger {
  readAt(version: CourseVersion, lesson: CatalogueLesson): Date | null
  passedAt(version: CourseVersion, lesson: CatalogueLesson): Date | null
  /** The newest entry of a course version. */
  lastAt(version: CourseVersion): Date | null
}

/** The viewer's own ledger, read once a request. */
export const ownLedger = async (tenant: Tenant): Promise<Ledger> => {
  const rows = await tenant.db.read((db) =>
    db.completion.findMany({
      where: { organizationId: tenant.organization.id, userId: tenant.userId },
      select: { kind: true, catalogueCourseVersionId: true, lessonSlug: true, completedAt: true },
    }),
  )
  const entries = new Map(
    rows.map((row) => [`${row.catalogueCourseVersionId} ${row.lessonSlug} ${row.kind}`, row.completedAt]),
  )
  const passedAt: Ledger['passedAt'] = (version, lesson) =>
    entries.get(`${version.id} ${lesson.slug} exercise_passed`) ?? null
  return {
    passedAt,
    // Whoever has passed a lesson's exercise has no need of saying that they read it.
    readAt: (version, lesson) =>
      entries.get(`${version.id} ${lesson.slug} lesson_read`) ?? passedAt(version, lesson),
    lastAt: (version) =>
      rows
        .filter((row) => row.catalogueCourseVersionId === version.id)
        .reduce<Date | null>(
          (last, { completedAt }) => (last && last > completedAt ? last : completedAt),
          null,
        ),
  }
}

/** Course versions a person is pinned to, by course; of two of one course, the one begun last. */
export async function pinnedVersions(
  db: Reader,
  catalogue: Catalogue,
  { organizationId, userId }: { organizationId: string; userId: string },
): Promise<ReadonlyMap<string, CourseVersion>> {
  const rows = await db.enrollment.findMany({
    where: { organizationId, userId, catalogueCourseVersionId: { not: null }, withdrawnAt: null },
    orderBy: { createdAt: 'asc' },
    select: { catalogueCourseVersionId: true },
  })
  return new Map(
    rows.flatMap((row) => {
      const version = catalogue.courseVersionById.get(row.catalogueCourseVersionId ?? '')
      return version ? [[version.courseId, version] as const] : []
    }),
  )
}

/** The viewer's own pinned versions, read once a request. */
export const ownVersions = async (tenant: Tenant): Promise<ReadonlyMap<string, CourseVersion>> => {
  const viewer = { organizationId: tenant.organization.id, userId: tenant.userId }
  return tenant.db.read((db) => pinnedVersions(db, tenant.catalogue, viewer))
}

/** Learners stay on the version they began until they choose to move. */
export async function versionOf(tenant: Tenant, course: CatalogueCourse): Promise<CourseVersion> {
  const pinned = await tenant.use(ownVersions)
  return pinned.get(course.id) ?? course.current
}

/** Every lesson is one step and its exercise another. */
export function progressIn(version: CourseVersion, ledger: Ledger): { completed: number; total: number } {
  const done = version.lessons.flatMap((lesson) => [
    ledger.readAt(version, lesson) !== null,
    ...(lesson.exerciseSlug ? [ledger.passedAt(version, lesson) !== null] : []),
  ])
  return { completed: done.filter(Boolean).length, total: done.length }
}
