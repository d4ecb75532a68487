import type { Tx } from '../../database.js'
import { auditIn } from '../audit/record-event.js'

interface Ending {
  organizationId: string
  /** Null where the system or a service does it. */
  actorId: string | null
  now: Date
}

/** In every process at once: connections that it holds open are closed. */
export async function endToken(
  tx: Tx,
  { organizationId, actorId, id, now }: Ending & { id: string },
): Promise<void> {
  const { count } = await tx.apiToken.updateMany({
    where: { organizationId, id, revokedAt: null },
    data: { revokedAt: now },
  })
  if (count === 0) return
  await auditIn(tx, organizationId, { actorId, action: 'token.revoked', subjectType: 'token', subjectId: id })
  await tx.$executeRaw`select pg_notify('session_revoked', ${id})`
}

/** Whoever leaves a company takes no key of it along. */
export async function endTokensOf(tx: Tx, { userId, ...ending }: Ending & { userId: string }): Promise<void> {
  const { organizationId } = ending
  const held = await tx.apiToken.findMany({
    where: { organizationId, userId, revokedAt: null },
    select: { id: true },
  })
  for (const { id } of held) await endToken(tx, { ...ending, id })
}
