import type { Tx } from '../../database.js'
import { auditIn } from '../audit/record-event.js'
import { assertNotLastKey } from '../company-sign-in/entry/emergency-key.js'
import { endSessions } from '../identity/end-sessions.js'
import { endTokensOf } from '../token/end-tokens.js'
import { assertSeatFree } from './invitation.policy.js'
import { assertNotLastOwner } from './last-owner.js'

interface Whose {
  /** Null where a service does it. */
  actorId: string | null
  member: { memberId: string; userId: string }
  now: Date
}

/**
 * Closes the company to a member, at once in every page they have open, in the caller's transaction. Who is in no other
 * company is signed out altogether. Done twice, it is done once.
 */
export async function storeSuspension(
  tx: Tx,
  { organizationId, actorId, member, now }: Whose & { organizationId: string },
): Promise<void> {
  const { memberId, userId } = member
  await assertNotLastOwner(tx, organizationId, memberId)
  await assertNotLastKey(tx, organizationId, memberId)
  const { count } = await tx.member.updateMany({
    where: { organizationId, id: memberId, suspendedAt: null },
    data: { suspendedAt: now },
  })
  if (count === 0) return
  await auditIn(tx, organizationId, {
    actorId,
    action: 'member.suspended',
    subjectType: 'user',
    subjectId: userId,
  })
  await endTokensOf(tx, { organizationId, userId, actorId, now })
  await leaveSessions(tx, userId)
}

/** Opens it again, with the role and teams of before. Refused where no seat is free. */
export async function storeReactivation(
  tx: Tx,
  { organization, actorId, member, now }: Whose & { organization: { id: string; seats: number } },
): Promise<void> {
  const organizationId = organization.id
  const where = { organizationId, id: member.memberId, suspendedAt: { not: null } }
  if (!(await tx.member.findFirst({ where, select: { id: true } }))) return
  await assertSeatFree(tx, organization, now)
  const { count } = await tx.member.updateMany({ where, data: { suspendedAt: null } })
  if (count === 0) return
  await auditIn(tx, organizationId, {
    actorId,
    action: 'member.reactivated',
    subjectType: 'user',
    subjectId: member.userId,
  })
}

/** After somebody lost a company: pages of it close by themselves; sessions stay for whoever has another. */
export async function leaveSessions(tx: Tx, userId: string): Promise<void> {
  const others = await tx.member.count({ where: { userId, suspendedAt: null } })
  if (others === 0) await endSessions(tx, userId)
  else await tx.$executeRaw`select pg_notify('session_revoked', ${userId})`
}
