import type { Tenant } from '../../tenant.js'
import { memberLoader } from '../organization/people.js'
import { lastActivity } from '../reminder/last-activity.js'

export interface Week {
  people: number
  /** Handed something in or finished a lesson. */
  active: number
  /** Exercises passed, each counted once for each person. */
  passed: number
  lessons: number
  /** Names, of those who did nothing for two weeks, in the reader's order of the alphabet. */
  quiet: string[]
}

const quietMs = 14 * 86_400_000

/** What people did from `from` until before `to`. */
export async function weekOf(
  tenant: Tenant,
  userIds: readonly string[],
  { from, to }: { from: Date; to: Date },
): Promise<Week> {
  const where = { organizationId: tenant.organization.id, userId: { in: [...userIds] } }
  const during = { gte: from, lt: to }
  const [submissions, completions] = await tenant.db.read((db) =>
    Promise.all([
      db.submission.findMany({
        where: { ...where, createdAt: during },
        select: {
          userId: true,
          exerciseSlug: true,
          gradings: { where: { standing: 'standing', verdict: 'passed' }, select: { id: true }, take: 1 },
        },
      }),
      db.completion.findMany({
        // What was carried over to a newer version was finished once.
        where: { ...where, kind: 'lesson_read', completedAt: during, earnedOnId: null },
        select: { userId: true },
      }),
    ]),
  )
  const passed = submissions.filter(({ gradings }) => gradings.length > 0)
  return {
    people: userIds.length,
    active: new Set([...submissions, ...completions].map(({ userId }) => userId)).size,
    passed: new Set(passed.map(({ userId, exerciseSlug }) => `${userId} ${exerciseSlug}`)).size,
    lessons: completions.length,
    quiet: await quietNames(tenant, userIds, new Date(to.getTime() - quietMs)),
  }
}

async function quietNames(tenant: Tenant, userIds: readonly string[], since: Date): Promise<string[]> {
  const last = await lastActivity(tenant, userIds)
  const members = await tenant.use(memberLoader).loadMany([...userIds])
  return members
    .flatMap((member) => (member instanceof Error || !member ? [] : [member]))
    .filter(({ userId, joinedAt }) => (last.get(userId) ?? joinedAt) < since)
    .map(({ name }) => name)
    .toSorted((one, other) => one.localeCompare(other, tenant.locale))
}
