import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '../generated/client.js'

/**
 * Prisma for the roles that work across companies: the identity role and the migrator. Tenant data goes through
 * `openTenantDatabase`. Close it with `$disconnect`.
 */
export function openPrisma(url: string, max = 5): PrismaClient {
  const adapter = new PrismaPg({ connectionString: url, max })
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 15_000 } })
}
