import type { Tx } from '../../database.js'
import { Refusal } from '../../graphql/refusal.js'
import type { RoleName } from '../../permission.js'
import { auditIn } from '../audit/record-event.js'
import { assertNotLastKey } from '../company-sign-in/entry/emergency-key.js'
import { tellWebhooks } from '../webhook/tell-webhooks.js'
import { toldMember } from '../webhook/told-member.js'
import { assertNotLastOwner } from './last-owner.js'

/** Another role, in the caller's transaction; refused where the member's role is no longer the one that was seen. */
export async function storeRole(
  tx: Tx,
  {
    organizationId,
    actorId,
    member,
    role,
  }: {
    organizationId: string
    /** Null where a provider's rules do it. */
    actorId: string | null
    member: { memberId: string; userId: string; role: RoleName }
    role: RoleName
  },
): Promise<void> {
  if (role !== 'owner') {
    await assertNotLastOwner(tx, organizationId, member.memberId)
    await assertNotLastKey(tx, organizationId, member.memberId)
  }
  const { count } = await tx.member.updateMany({
    where: { organizationId, id: member.memberId, role: member.role },
    data: { role, ...(role === 'owner' ? {} : { isBreakGlass: false }) },
  })
  if (count === 0) throw new Refusal('NOT_FOUND', ['member'])
  await auditIn(tx, organizationId, {
    actorId,
    action: 'member.role-changed',
    subjectType: 'user',
    subjectId: member.userId,
    details: { before: { role: member.role }, after: { role } },
  })
  await tellWebhooks(tx, {
    organizationId,
    event: 'member.role_changed',
    async data() {
      const told = await toldMember(tx, { organizationId, userId: member.userId })
      return told && { member: told, previousRole: member.role }
    },
  })
}

/** Teams of one person as the audit keeps them. */
export function teamsIn(rows: readonly { teamId: string; isManager: boolean }[]) {
  return {
    teams: rows.map(({ teamId }) => teamId).toSorted(),
    managed: rows.flatMap(({ teamId, isManager }) => (isManager ? [teamId] : [])).toSorted(),
  }
}
