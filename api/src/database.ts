import type { TenantReader, TenantTransaction } from '@skillgrad/db'

export type Reader = TenantReader
export type Tx = TenantTransaction

/** The rows of one company. */
export interface TenantDb {
  /** One prepared statement, for the functions and joins that Prisma cannot say. */
  query<Row extends object>(text: string, values: unknown[]): Promise<Row[]>
  /** Each statement in one round trip of its own. Never `findUnique`. */
  read<Result>(work: (prisma: Reader) => Promise<Result>): Promise<Result>
  /** All or nothing; what `work` throws rolls it back. */
  write<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>
}
