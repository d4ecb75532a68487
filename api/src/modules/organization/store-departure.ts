import type { Tx } from '../../database.js'
import { Refusal } from '../../graphql/refusal.js'
import { auditIn } from '../audit/record-event.js'
import { assertNotLastKey } from '../company-sign-in/entry/emergency-key.js'
import { accountOf } from '../company-sign-in/member/person.js'
import { endTokensOf } from '../token/end-tokens.js'
import { tellWebhooks } from '../webhook/tell-webhooks.js'
import { toldMember } from '../webhook/told-member.js'
import { assertNotLastOwner } from './last-owner.js'

export interface Departure {
  organizationId: string
  /** Null where a service takes them out. */
  actorId: string | null
  member: { memberId: string; userId: string; role: string }
  now: Date
}

/** Takes a person out of the company, in the caller's transaction: what they did stays, under no name. */
export async function storeDeparture(
  tx: Tx,
  { organizationId, actorId, member, now }: Departure,
): Promise<void> {
  const { memberId, userId, role } = member
  await assertNotLastOwner(tx, organizationId, memberId)
  await assertNotLastKey(tx, organizationId, memberId)
  const told = await toldMember(tx, { organizationId, userId })
  // As it was seen: who was made an owner meanwhile is no longer theirs to remove.
  const { count } = await tx.member.deleteMany({ where: { organizationId, id: memberId, role } })
  if (count === 0) throw new Refusal('NOT_FOUND', ['member'])
  await auditIn(tx, organizationId, {
    actorId,
    action: actorId === userId ? 'member.left' : 'member.removed',
    subjectType: 'user',
    subjectId: userId,
    details: { role },
  })
  await tx.teamMember.deleteMany({ where: { organizationId, userId } })
  // Its provider does not bring back whom the company took out; who left by themselves may come again.
  const removed = { organizationId, userId }
  if (actorId !== userId) await tx.removedMember.createMany({ data: [removed], skipDuplicates: true })
  await unlinkProviders(tx, organizationId, userId)
  // What the directory said of them goes with them.
  await tx.scimUser.deleteMany({ where: { organizationId, id: memberId } })
  await endTokensOf(tx, { organizationId, userId, actorId, now })
  await tellWebhooks(tx, {
    organizationId,
    event: 'member.removed',
    data: async () => told && { member: told, reason: actorId === userId ? 'left' : 'removed' },
  })
  await tx.$executeRaw`select pg_notify('session_revoked', ${userId})`
}

/** Whoever is no member is nobody's subject: the account may go on under an address that is none of the company's business. */
async function unlinkProviders(tx: Tx, organizationId: string, userId: string): Promise<void> {
  const providers = await tx.identityProvider.findMany({ where: { organizationId }, select: { id: true } })
  await tx.account.deleteMany({ where: { userId, providerId: { in: providers.map(accountOf) } } })
}
