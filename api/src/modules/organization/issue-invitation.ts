import { randomBytes } from 'node:crypto'
import type { Tx } from '../../database.js'
import { localeFrom, type Locale } from '../../locale.js'
import type { RoleName } from '../../permission.js'
import { uuidv7 } from '../../uuid.js'
import { auditIn } from '../audit/record-event.js'
import { hashOf } from '../identity/hash.js'
import { invitationLetter } from '../mail/invitation-letter.js'
import { assertNotMember, assertSeatFree, lockSeats } from './invitation.policy.js'
import { cancelPending, storeInvitation, type InvitationWithToken } from './invitation.repository.js'

export const validDays = 7
export const endOf = (now: Date) => new Date(now.getTime() + validDays * 86_400_000)
export const newToken = () => randomBytes(32).toString('base64url')

export interface Offer {
  /** As the database stores it. */
  email: string
  /** As the company knows it; empty where it does not. */
  name?: string
  role: RoleName
  teamId: string | null
  /** A learning path; null: the company's. */
  pathId: string | null
  /** By which the person asked for it. */
  linkId?: string
}

/** A person, or the token of a service. */
export type Inviter =
  { userId: string; name: string; tokenId: null } | { userId: null; name: null; tokenId: string }

export interface Invitation {
  organization: { id: string; name: string; seats: number }
  inviter: Inviter
  /** Of the letter, where the person is not known. */
  locale: Locale
  publicOrigin: string
}

/** Stores the offer with its letter, in the caller's transaction. Who may offer what was asked before. */
export async function issueInvitation(
  tx: Tx,
  issued: Invitation & { now: Date },
  offer: Offer,
): Promise<InvitationWithToken> {
  const { organization, inviter, now } = issued
  const organizationId = organization.id
  const token = newToken()
  await lockSeats(tx, organizationId)
  await assertNotMember(tx, organizationId, offer.email)
  await cancelPending(tx, organizationId, offer.email)
  await assertSeatFree(tx, organization, now)
  const invitation = await storeInvitation(tx, {
    id: uuidv7(),
    organizationId,
    email: offer.email,
    name: offer.name || null,
    role: offer.role,
    teamId: offer.teamId,
    learningPathId: offer.pathId,
    linkId: offer.linkId ?? null,
    inviterId: inviter.userId,
    tokenId: inviter.tokenId,
    tokenHash: hashOf(token),
    expiresAt: endOf(now),
  })
  await auditIn(tx, organizationId, {
    // By a link somebody unknown asked for it, and not who made the link.
    actorId: offer.linkId ? null : inviter.userId,
    action: 'member.invited',
    subjectType: 'invitation',
    subjectId: invitation.id,
    details: { role: offer.role, ...(offer.linkId ? { link: offer.linkId } : {}) },
  })
  await sendInvitation(tx, issued, { email: offer.email, token })
  return invitation
}

/** In the language of the person, where they have an account. */
export async function sendInvitation(
  tx: Tx,
  { organization, inviter, locale, publicOrigin }: Invitation,
  { email, token }: { email: string; token: string },
): Promise<void> {
  const known = await tx.user.findFirst({ where: { email }, select: { locale: true } })
  const letter = invitationLetter(known ? localeFrom(known.locale) : locale, {
    organization: organization.name,
    inviter: inviter.name,
    link: `${publicOrigin}/invitations/${token}`,
    days: validDays,
  })
  const { id } = await tx.mail.create({
    data: { organizationId: organization.id, recipient: email, ...letter },
  })
  await tx.$executeRaw`select app.enqueue('mail.send', jsonb_build_object('mailId', ${id}::text))`
}
