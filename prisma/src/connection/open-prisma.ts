import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '../generated/client.js'
import { watchPool } from './pools.js'

/**
 * Prisma for the roles that work across companies: the identity role and the migrator. Tenant data goes through
 * `openTenantDatabase`. Close it with `$disconnect`.
 */
export function openPrisma(url: string, max = 5): PrismaClient {
  const pool = watchPool(new URL(url).username, new pg.Pool({ connectionString: url, max }))
  const adapter = new PrismaPg(pool, { disposeExternalPool: true })
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 15_000 } })
}
