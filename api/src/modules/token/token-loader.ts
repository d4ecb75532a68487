import DataLoader from 'dataloader'
import type { Tenant } from '../../tenant.js'

/** Names of the company's tokens, also of those that have ended; null where one is gone with its person. */
export const tokenLoader = (tenant: Tenant) =>
  new DataLoader(async (ids: readonly string[]) => {
    const rows = await tenant.db.read((db) =>
      db.apiToken.findMany({
        where: { organizationId: tenant.organization.id, id: { in: [...ids] } },
        select: { id: true, name: true },
      }),
    )
    return ids.map((id) => rows.find((row) => row.id === id) ?? null)
  })
