import type { Tx } from '../../database.js'
import { Refusal } from '../../graphql/refusal.js'
import { can, type RoleName } from '../../permission.js'
import type { Tenant } from '../../tenant.js'

/** Nobody gives a role above their own. */
export function assertMayGive(tenant: Tenant, role: RoleName): void {
  if (role === 'owner' && !can(tenant, 'owner:appoint')) throw new Refusal('ROLE_NOT_ALLOWED', ['role'])
}

export function assertOpen(invitation: { status: string; expiresAt: Date }, now: Date): void {
  if (invitation.status === 'accepted') throw new Refusal('INVITATION_USED', ['token'])
  if (invitation.status !== 'pending') throw new Refusal('INVITATION_REVOKED', ['token'])
  if (invitation.expiresAt <= now) throw new Refusal('INVITATION_EXPIRED', ['token'])
}

export async function assertNotMember(tx: Tx, organizationId: string, email: string): Promise<void> {
  const member = await tx.member.findFirst({
    where: { organizationId, user: { email } },
    select: { id: true },
  })
  if (member) throw new Refusal('ALREADY_MEMBER', ['email'])
}

/** An open invitation holds a seat: whoever accepts it must find one. */
export async function assertSeatFree(
  tx: Tx,
  organization: { id: string; seats: number },
  now: Date,
): Promise<void> {
  const where = { organizationId: organization.id }
  const members = await tx.member.count({ where })
  const offered = await tx.invitation.count({
    where: { ...where, status: 'pending', expiresAt: { gt: now } },
  })
  if (members + offered >= organization.seats)
    throw new Refusal('SEATS_TAKEN', ['email'], { seats: organization.seats })
}
