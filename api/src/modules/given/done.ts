import type { Catalogue } from '../../catalogue/catalogue.js'
import type { Reader } from '../../database.js'
import type { Tenant } from '../../tenant.js'
import { ledgerOf, isWhole, type Entry } from '../course/progress.js'
import { daysLeft } from './due.js'
import type { Given, Learning } from './given.js'

/** Whether somebody has finished a path or course, for many people by one statement. */
export async function whoFinished(
  db: Reader,
  { catalogue, organization }: Pick<Tenant, 'catalogue' | 'organization'>,
  userIds: readonly string[],
): Promise<(userId: string, what: Learning) => boolean> {
  const rows = await db.completion.findMany({
    where: {
      organizationId: organization.id,
      userId: { in: [...userIds] },
      catalogueCourseVersionId: { not: null },
    },
  })
  const finished = new Map(
    userIds.map((userId) => {
      const entries = rows
        .filter((row) => row.userId === userId)
        .map((row): Entry => ({ ...row, versionId: row.catalogueCourseVersionId! }))
      return [userId, coursesFinished(catalogue, entries)]
    }),
  )
  return (userId, what) => isDone(catalogue, what, finished.get(userId) ?? new Set())
}

function coursesFinished(
  { courseVersionById }: Pick<Catalogue, 'courseVersionById'>,
  entries: readonly Entry[],
): Set<string> {
  const ledger = ledgerOf(entries)
  const versions = [...new Set(entries.map(({ versionId }) => versionId))]
  return new Set(
    versions.flatMap((id) => {
      const version = courseVersionById.get(id)
      return version && isWhole(version, ledger) ? [version.courseId] : []
    }),
  )
}

/** A path is done with all of its courses that are on offer. */
function isDone(
  { paths, courses }: Pick<Catalogue, 'paths' | 'courses'>,
  { kind, id }: Learning,
  finished: ReadonlySet<string>,
): boolean {
  if (kind === 'COURSE') return finished.has(id)
  const path = paths.find((one) => one.id === id)
  const offered = courses.filter((course) => path?.courseIds.includes(course.id))
  return offered.length > 0 && offered.every((course) => finished.has(course.id))
}

export type DueState = 'DONE' | 'OPEN' | 'OVERDUE'

export function stateOf(
  { organization, now }: Pick<Tenant, 'organization' | 'now'>,
  { dueAt }: Pick<Given, 'dueAt'>,
  isFinished: boolean,
): DueState {
  if (isFinished) return 'DONE'
  return dueAt && daysLeft(dueAt, organization.timezone, now()) < 0 ? 'OVERDUE' : 'OPEN'
}
