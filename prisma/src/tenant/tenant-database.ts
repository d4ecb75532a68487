import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { watchPool } from '../connection/pools.js'
import { PrismaClient, type Prisma } from '../generated/client.js'
import { TenantPool } from './tenant-pool.js'
import { requireTenant } from './tenant-query.js'

/** The models, inside a transaction whose tenant is set. */
export type TenantTransaction = Prisma.TransactionClient

/** The models, each statement on its own for one tenant. Never `findUnique`: see `read`. */
export type TenantReader = Omit<PrismaClient, `$${string}`>

export interface TenantDatabase {
  /** One prepared statement for one organization, in one round trip. */
  query<Row extends pg.QueryResultRow>(
    organizationId: string,
    text: string,
    values?: unknown[],
  ): Promise<Row[]>
  /**
   * Reads through Prisma, each statement in one round trip. `findUnique` is refused here: Prisma gathers those of one
   * moment into one statement, whoever asks, and the second company would get the first one's "not found". Use `findFirst`.
   */
  read<T>(organizationId: string, work: (prisma: TenantReader) => Promise<T>): Promise<T>
  /** Writes, and reads that must agree with each other: one transaction that sets the tenant first. */
  inTenant<T>(organizationId: string, work: (tx: TenantTransaction) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export interface TenantDatabaseOptions {
  url: string
  /** Connections at most. */
  max?: number
  /** Milliseconds a transaction may wait for a connection, and last. */
  maxWait?: number
  timeout?: number
  /** Ids of the request at work, kept with the runs and jobs that a transaction makes; undefined outside any. */
  trail?(): object | undefined
}

/** The api's way to tenant data. Without a tenant nothing is seen and nothing is written. */
export function openTenantDatabase(options: TenantDatabaseOptions): TenantDatabase {
  const pool = watchPool('tenants', new TenantPool({ connectionString: options.url, max: options.max ?? 10 }))
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  const reader = prisma.$extends({ query: { $allModels: { findUnique: refuse, findUniqueOrThrow: refuse } } })
  const limits = { maxWait: options.maxWait ?? 10_000, timeout: options.timeout ?? 15_000 }
  return {
    async query<Row extends pg.QueryResultRow>(organizationId: string, text: string, values: unknown[] = []) {
      return (await pool.queryFor<Row>(organizationId, { text, values })).rows
    },
    read: (organizationId, work) =>
      pool.withTenant(organizationId, () => work(reader as unknown as TenantReader)),
    async inTenant(organizationId, work) {
      const tenant = requireTenant(organizationId)
      return prisma.$transaction(async (tx) => {
        const trail = options.trail?.()
        await (trail ? setTenantAndTrail(tx, tenant, trail) : setTenant(tx, tenant))
        return work(tx)
      }, limits)
    },
    async close() {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}

/** From here to the end of the transaction, row-level security admits this company's rows. */
export async function setTenant(tx: TenantTransaction, organizationId: string): Promise<void> {
  await tx.$executeRaw`select set_config('app.organization_id', ${requireTenant(organizationId)}, true)`
}

async function setTenantAndTrail(tx: TenantTransaction, tenant: string, trail: object): Promise<void> {
  await tx.$executeRaw`
    select set_config('app.organization_id', ${tenant}, true), set_config('app.trail', ${JSON.stringify(trail)}, true)`
}

async function refuse(): Promise<never> {
  throw new Error('findUnique may mix tenants when reading; use findFirst')
}
