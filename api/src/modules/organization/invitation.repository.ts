import { setTenant, type PrismaClient } from '@skillgrad/db'
import type { Tx } from '../../database.js'
import { Refusal } from '../../graphql/refusal.js'
import { assignPath } from '../learning-path/assigned-path.js'

export interface InvitationWithToken {
  id: string
  organizationId: string
  email: string
  role: string | null
  status: string
  teamId: string | null
  expiresAt: Date
  inviter: { id: string; name: string }
}

export interface NewInvitation {
  id: string
  organizationId: string
  email: string
  name: string | null
  role: string
  teamId: string | null
  learningPathId: string | null
  inviterId: string
  expiresAt: Date
  tokenHash: string
  linkId: string | null
}

/** The token's hash stands in the table of short-lived proofs, and names the invitation it opens. */
export async function storeInvitation(
  tx: Tx,
  { tokenHash, ...data }: NewInvitation,
): Promise<InvitationWithToken> {
  const invitation = await tx.invitation.create({
    data,
    include: { inviter: { select: { id: true, name: true } } },
  })
  await storeProof(tx, invitation.id, tokenHash, data.expiresAt)
  return invitation
}

/** Another token, and the ones before it no more. Refused where it was accepted or withdrawn a moment ago. */
export async function renewInvitation(
  tx: Tx,
  id: string,
  { tokenHash, expiresAt, inviterId }: { tokenHash: string; expiresAt: Date; inviterId: string },
): Promise<InvitationWithToken> {
  const renewed = await tx.invitation.updateMany({
    where: { id, status: { in: ['pending', 'waiting'] } },
    data: { expiresAt, inviterId, status: 'pending' },
  })
  if (renewed.count === 0) throw new Refusal('INVITATION_REVOKED', ['invitation'])
  await tx.verification.deleteMany({ where: { identifier: { startsWith: prefix }, value: id } })
  await storeProof(tx, id, tokenHash, expiresAt)
  return tx.invitation.findFirstOrThrow({
    where: { id },
    include: { inviter: { select: { id: true, name: true } } },
  })
}

async function storeProof(tx: Tx, id: string, tokenHash: string, expiresAt: Date): Promise<void> {
  await tx.verification.create({
    data: { identifier: identifierOf(tokenHash), value: id, expiresAt: afterwards(expiresAt) },
  })
}

export async function findByToken(db: PrismaClient, tokenHash: string) {
  const proof = await db.verification.findFirst({ where: { identifier: identifierOf(tokenHash) } })
  if (!proof) return null
  return db.invitation.findFirst({
    where: { id: proof.value },
    include: { inviter: { select: { id: true, name: true } }, organization: { select: { name: true } } },
  })
}

/** A newer invitation to the same address takes the place of the older. */
export async function cancelPending(tx: Tx, organizationId: string, email: string): Promise<void> {
  await tx.invitation.updateMany({
    where: { organizationId, email, status: { in: ['pending', 'waiting'] } },
    data: { status: 'canceled' },
  })
}

/** Makes the person a member with the offered role, team and learning path; gives the company's id. Joining twice changes nothing. */
export async function join(tx: Tx, invitationId: string, userId: string): Promise<string> {
  const invitation = await tx.invitation.findFirstOrThrow({ where: { id: invitationId } })
  const { organizationId, teamId } = invitation
  await tx.member.upsert({
    where: { organizationId_userId: { organizationId, userId } },
    create: { organizationId, userId, role: invitation.role ?? 'learner' },
    update: {},
  })
  // The link came by mail, so the address is theirs.
  await tx.user.updateMany({ where: { id: userId, emailVerified: false }, data: { emailVerified: true } })
  await setTenant(tx, organizationId)
  if (teamId && (await tx.team.findFirst({ where: { organizationId, id: teamId }, select: { id: true } })))
    await tx.teamMember.createMany({
      data: [{ organizationId, teamId, userId, isManager: invitation.role === 'manager' }],
      skipDuplicates: true,
    })
  await beginPath(tx, invitation, userId)
  return organizationId
}

/** A new person begins with what they were invited to, else with what the company begins with. */
async function beginPath(
  tx: Tx,
  invitation: { organizationId: string; inviterId: string; learningPathId: string | null },
  userId: string,
): Promise<void> {
  const { organizationId, inviterId: actorId } = invitation
  const company = await tx.organization.findFirstOrThrow({
    where: { id: organizationId },
    select: { learningPathId: true },
  })
  const pathId = invitation.learningPathId ?? company.learningPathId
  if (pathId) await assignPath(tx, { organizationId, userId, pathId, actorId })
}

const prefix = 'invitation:'
const identifierOf = (tokenHash: string) => `${prefix}${tokenHash}`
/** Kept past its end, so that the holder of an old link is told it has expired and not that it never was. */
const afterwards = (expiresAt: Date) => new Date(expiresAt.getTime() + 30 * 86_400_000)
