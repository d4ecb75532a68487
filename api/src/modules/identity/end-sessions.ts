import type { Tx } from '../../database.js'
import { lockPerson } from './lock-person.js'

/** All sessions of a person, or all but one, ended in every process. */
export async function endSessions(tx: Tx, userId: string, exceptSessionId?: string): Promise<number> {
  await lockPerson(tx, userId)
  const { count } = await tx.session.deleteMany({
    where: { userId, ...(exceptSessionId ? { id: { not: exceptSessionId } } : {}) },
  })
  // Also those that wait for their second step.
  await tx.signInStep.deleteMany({ where: { userId } })
  await tx.$executeRaw`select pg_notify('session_revoked', ${userId})`
  return count
}
