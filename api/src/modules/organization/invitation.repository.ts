import type { PrismaClient } from '@skillgrad/db'
import type { Tx } from '../../database.js'
import { Refusal } from '../../graphql/refusal.js'
import { arrive } from './arrive.js'

export interface InvitationWithToken {
  id: string
  organizationId: string
  email: string
  role: string | null
  status: string
  teamId: string | null
  expiresAt: Date
  inviterId: string | null
  tokenId: string | null
  inviter: { id: string; name: string } | null
}

export interface NewInvitation {
  id: string
  organizationId: string
  email: string
  name: string | null
  role: string
  teamId: string | null
  learningPathId: string | null
  inviterId: string | null
  tokenId: string | null
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
  {
    tokenHash,
    ...offered
  }: { tokenHash: string; expiresAt: Date; inviterId: string | null; tokenId: string | null },
): Promise<InvitationWithToken> {
  const renewed = await tx.invitation.updateMany({
    where: { id, status: { in: ['pending', 'waiting'] } },
    data: { ...offered, status: 'pending' },
  })
  if (renewed.count === 0) throw new Refusal('INVITATION_REVOKED', ['invitation'])
  await tx.verification.deleteMany({ where: { identifier: { startsWith: prefix }, value: id } })
  await storeProof(tx, id, tokenHash, offered.expiresAt)
  return tx.invitation.findFirstOrThrow({
    where: { id },
    include: { inviter: { select: { id: true, name: true } } },
  })
}

/** Another link to an invitation, beside those there are. */
export async function storeProof(tx: Tx, id: string, tokenHash: string, expiresAt: Date): Promise<void> {
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
  const { organizationId, email, teamId, inviterId: actorId, learningPathId: pathId } = invitation
  // The link came by mail, so the address is theirs.
  await tx.user.updateMany({ where: { id: userId, emailVerified: false }, data: { emailVerified: true } })
  const role = invitation.role ?? 'learner'
  await arrive(tx, { organizationId, userId, email, role, actorId, teamId, pathId })
  return organizationId
}

const prefix = 'invitation:'
const identifierOf = (tokenHash: string) => `${prefix}${tokenHash}`
/** Kept past its end, so that the holder of an old link is told it has expired and not that it never was. */
const afterwards = (expiresAt: Date) => new Date(expiresAt.getTime() + 30 * 86_400_000)
