import type { PrismaClient } from '@skillgrad/db'
import type { TenantDb } from '../../database.js'

const keptMs = 30 * 24 * 3_600_000

/** Takes away what is older than 30 days, company by company; resolves to how many. */
export async function forgetDeliveries(
  shared: PrismaClient,
  tenantDb: (organizationId: string) => TenantDb,
  now: Date,
): Promise<number> {
  const companies = await shared.$queryRaw<{ id: string }[]>`select auth.organization_ids() as id`
  const before = new Date(now.getTime() - keptMs)
  let forgotten = 0
  for (const { id: organizationId } of companies) {
    const { count } = await tenantDb(organizationId).write((tx) =>
      tx.webhookDelivery.deleteMany({ where: { organizationId, createdAt: { lt: before } } }),
    )
    forgotten += count
  }
  return forgotten
}
