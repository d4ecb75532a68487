import type { PrismaClient } from '@skillgrad/db'
import type { TenantDb } from '../database.js'

/** A job for each company, so that one that fails keeps no other from what is done for it. */
export async function planForCompanies(
  { shared, tenantDb }: { shared: PrismaClient; tenantDb(organizationId: string): TenantDb },
  task: 'letters.write' | 'certificates.award' | 'skills.renew' | 'attempts.rescore' | 'pictures.sweep',
): Promise<void> {
  const companies = await shared.$queryRaw<{ id: string }[]>`select auth.organization_ids() as id`
  for (const { id } of companies)
    await tenantDb(id).write(async (tx) => {
      await tx.$executeRaw`select app.enqueue(${task}, '{}'::jsonb, null, ${`${task}:${id}`})`
    })
}
