import type { Tx } from '../../database.js'

/**
 * Held until the transaction ends, before any row of an invitation. Of two that make, or let in, whoever has an address, the
 * second waits here and then sees what the first did.
 */
export async function lockAccount(tx: Tx, email: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`account ${email}`}, 0))`
}
