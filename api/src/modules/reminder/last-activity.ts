import type { Tenant } from '../../tenant.js'

/** When each of the people last handed something in, finished something, began a course or wrote code; none for who never did. */
export async function lastActivity(
  tenant: Tenant,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const where = { organizationId: tenant.organization.id, userId: { in: [...userIds] } }
  const by = { by: ['userId'] as 'userId'[], where }
  const found = await tenant.db.read((db) =>
    Promise.all([
      db.submission
        .groupBy({ ...by, _max: { createdAt: true } })
        .then((rows) => rows.map((row) => [row.userId, row._max.createdAt] as const)),
      db.completion
        .groupBy({ ...by, _max: { completedAt: true } })
        .then((rows) => rows.map((row) => [row.userId, row._max.completedAt] as const)),
      db.enrollment
        .groupBy({ ...by, where: { ...where, assignedById: null }, _max: { createdAt: true } })
        .then((rows) => rows.map((row) => [row.userId, row._max.createdAt] as const)),
      db.draft
        .groupBy({ ...by, _max: { updatedAt: true } })
        .then((rows) => rows.map((row) => [row.userId, row._max.updatedAt] as const)),
    ]),
  )
  const last = new Map<string, Date>()
  for (const [userId, at] of found.flat()) {
    const held = last.get(userId)
    if (at && (!held || held < at)) last.set(userId, at)
  }
  return last
}
