import type { Tx } from '../../database.js'
import { Refusal } from '../../graphql/refusal.js'
import { can, type RoleName } from '../../permission.js'
import type { Tenant } from '../../tenant.js'

/** Nobody gives a role above their own. */
export function assertMayGive(tenant: Tenant, role: RoleName): void {
  if (role === 'owner' && !can(tenant, 'owner:appoint')) throw new Refusal('ROLE_NOT_ALLOWED', ['role'])
}

/** An invitation of an owner is touched by owners alone. */
export async function assertMayReplace(
  tx: Tx,
  tenant: { organization: { id: string }; role: RoleName },
  email: string,
): Promise<void> {
  if (can(tenant, 'owner:appoint')) return
  const where = { organizationId: tenant.organization.id, email, role: 'owner', status: 'pending' }
  if ((await tx.invitation.count({ where })) > 0) throw new Refusal('ROLE_NOT_ALLOWED', ['email'])
}

/** The company may be closed, or whoever invited may have lost the right since: then the offer is worth nothing. */
export async function isStillOffered(tx: Tx, { role, ...offered }: Offered): Promise<boolean> {
  const held = await inviterOf(tx, offered)
  return held !== null && can(held, 'member:invite') && (role !== 'owner' || can(held, 'owner:appoint'))
}

/** The twin of `isStillOffered` for whoever accepts. */
export async function assertStillOffered(tx: Tx, offered: Offered): Promise<void> {
  if (!(await isStillOffered(tx, offered))) throw new Refusal('INVITATION_REVOKED', ['token'])
}

interface Offered {
  organizationId: string
  inviterId: string | null
  tokenId: string | null
  role: string | null
}

/** A service whose token has run out did right while it ran; one whose token was revoked may not have. */
async function inviterOf(
  tx: Tx,
  { organizationId, inviterId, tokenId }: Omit<Offered, 'role'>,
): Promise<{ role: RoleName } | null> {
  const organization = { deletion: { is: null } }
  if (inviterId) {
    const where = { organizationId, userId: inviterId, suspendedAt: null, organization }
    const inviter = await tx.member.findFirst({ where, select: { role: true } })
    return inviter && { role: inviter.role as RoleName }
  }
  if (!tokenId) return null
  const token = await tx.apiToken.findFirst({
    where: { organizationId, id: tokenId, revokedAt: null, organization },
    select: { role: true, scopes: true },
  })
  // What a directory provisions is not measured by a role: whoever made its token manages people.
  return token && { role: token.scopes.includes('scim') ? 'admin' : (token.role as RoleName) }
}

export function assertOpen(invitation: { status: string; expiresAt: Date }, now: Date): void {
  if (invitation.status === 'accepted') throw new Refusal('INVITATION_USED', ['token'])
  if (invitation.status !== 'pending') throw new Refusal('INVITATION_REVOKED', ['token'])
  if (invitation.expiresAt <= now) throw new Refusal('INVITATION_EXPIRED', ['token'])
}

export async function assertNotMember(tx: Tx, organizationId: string, email: string): Promise<void> {
  const member = await tx.member.findFirst({
    where: { organizationId, user: { email } },
    select: { suspendedAt: true },
  })
  if (member) throw new Refusal(member.suspendedAt ? 'MEMBER_SUSPENDED' : 'ALREADY_MEMBER', ['email'])
}

/** One after the other: of two at once for the last seat, or for one address, the second sees the first. */
export async function lockSeats(tx: Tx, organizationId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`seats ${organizationId}`}, 0))`
}

/** An open invitation holds a seat: whoever accepts it must find one. */
export async function assertSeatFree(
  tx: Tx,
  organization: { id: string; seats: number },
  now: Date,
): Promise<void> {
  await lockSeats(tx, organization.id)
  if ((await seatsTaken(tx, organization.id, now)) >= organization.seats)
    throw new Refusal('SEATS_TAKEN', ['email'], { seats: organization.seats })
}

export async function seatsTaken(
  db: Pick<Tx, 'member' | 'invitation'>,
  organizationId: string,
  now: Date,
): Promise<number> {
  const members = await db.member.count({ where: { organizationId, suspendedAt: null } })
  const offered = await db.invitation.count({
    where: { organizationId, status: 'pending', expiresAt: { gt: now } },
  })
  return members + offered
}
