import type { Tx } from '../../database.js'

/**
 * Held until the transaction ends. Whoever opens a session and whoever ends them all take it, so that none is opened by what
 * was true a moment before: the first waits and sees the new password or step, or the other waits and sees the new session.
 */
export async function lockPerson(tx: Tx, userId: string): Promise<void> {
  await tx.$executeRaw`select 1 from auth."user" where id = ${userId}::uuid for update`
}
