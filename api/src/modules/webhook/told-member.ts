import type { Tx } from '../../database.js'
import { encodeId } from '../../graphql/global-id.js'
import type { RoleName } from '../../permission.js'
import type { WebhookPayloads } from './events.js'

/** A member as events about them name them; null for who is none any more. */
export async function toldMember(
  tx: Tx,
  { organizationId, userId }: { organizationId: string; userId: string },
): Promise<WebhookPayloads['member.joined']['member'] | null> {
  const member = await tx.member.findFirst({
    where: { organizationId, userId },
    select: { id: true, role: true, user: { select: { name: true, email: true } } },
  })
  if (!member) return null
  const { id, role, user } = member
  return { id: encodeId('Member', id, organizationId), ...user, role: role as RoleName }
}

/** A member as events about their learning name them. */
export async function toldLearner(
  tx: Tx,
  { organizationId, userId }: { organizationId: string; userId: string },
): Promise<{ id: string } | null> {
  const member = await tx.member.findFirst({ where: { organizationId, userId }, select: { id: true } })
  return member && { id: encodeId('Member', member.id, organizationId) }
}
