import type { PrismaClient } from '@skillgrad/db'
import type { Tx } from '../../database.js'
import { Refusal } from '../../graphql/refusal.js'
import { localeFrom } from '../../locale.js'
import { assertCan, can, type RoleName } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { uuidv7 } from '../../uuid.js'
import { auditIn } from '../audit/record-event.js'
import { domainFrom, hasOtherLetters } from '../company-sign-in/domain/domain-name.js'
import { hashOf } from '../identity/hash.js'
import type { Caller } from '../identity/entrance.js'
import { allOf, newEmailFrom } from '../identity/input.js'
import { inviteLinkByAddress, inviteLinkByPerson, type Throttle } from '../identity/throttle.js'
import { assertSeatFree } from './invitation.policy.js'
import { issueInvitation, newToken, type Inviter, type Offer } from './issue-invitation.js'

export interface InviteLinkOptions {
  client: PrismaClient
  throttle: Throttle
  publicOrigin: string
  now(): Date
}

export interface LinkWish {
  role: RoleName
  teamId: string | null
  pathId: string | null
  days: number
  most: number | null
  domain: string | null
}

/** A link is passed on, so it never gives what could take the company over. */
const giveable: readonly RoleName[] = ['learner', 'manager', 'author']

/**
 * Links by which people ask for an invitation to their own address: whoever has one still proves the address by the
 * letter. Where no seat is free they wait for one.
 */
export class InviteLinkService {
  constructor(private readonly options: InviteLinkOptions) {}

  /** The address is told once; only a hash of its token is kept. */
  async create(tenant: Tenant, wish: LinkWish) {
    assertCan(tenant, 'member:invite')
    const { client, publicOrigin, now } = this.options
    const { days, most, domain } = checked(wish)
    const organizationId = tenant.organization.id
    const token = newToken()
    const link = await client.$transaction(async (tx) => {
      const created = await tx.inviteLink.create({
        data: {
          id: uuidv7(),
          organizationId,
          tokenHash: hashOf(token),
          role: wish.role,
          teamId: wish.teamId,
          learningPathId: wish.pathId,
          most,
          domain,
          createdBy: tenant.userId,
          expiresAt: new Date(now().getTime() + days * 86_400_000),
        },
      })
      await auditIn(tx, organizationId, {
        actorId: tenant.userId,
        action: 'invite-link.created',
        subjectType: 'invite-link',
        subjectId: created.id,
        details: { role: wish.role, days, most, domain },
      })
      return created
    })
    return { link: { ...link, used: 0 }, address: `${publicOrigin}/join/${token}` }
  }

  async revoke(tenant: Tenant, id: string) {
    assertCan(tenant, 'member:invite')
    const organizationId = tenant.organization.id
    await this.options.client.$transaction(async (tx) => {
      const { count } = await tx.inviteLink.updateMany({
        where: { id, organizationId, revokedAt: null },
        data: { revokedAt: this.options.now() },
      })
      if (count === 0) throw new Refusal('NOT_FOUND', ['link'])
      await auditIn(tx, organizationId, {
        actorId: tenant.userId,
        action: 'invite-link.revoked',
        subjectType: 'invite-link',
        subjectId: id,
      })
    })
  }

  /** What whoever opens the link may know; null once it has ended. */
  async preview(token: string) {
    const link = await this.#open(this.options.client, token)
    return (
      link && { organizationName: link.organization.name, role: link.role as RoleName, domain: link.domain }
    )
  }

  /** The same answer for members and strangers: it depends on the seats alone. */
  async request(caller: Caller, input: { token: string; email: string }): Promise<'SENT' | 'WAITING'> {
    const { client, throttle } = this.options
    await throttle.count(inviteLinkByAddress, caller.address)
    const email = newEmailFrom(input.email, ['email'])
    const link = await this.#open(client, input.token)
    if (!link) throw new Refusal('LINK_ENDED', ['token'])
    if (link.domain && !email.endsWith(`@${link.domain}`))
      throw new Refusal('DOMAIN_NOT_ALLOWED', ['email'], { domain: link.domain })
    await throttle.count(inviteLinkByPerson, email)
    return client.$transaction((tx) => this.#ask(tx, link, email))
  }

  async #ask(tx: Tx, link: OpenLink, email: string): Promise<'SENT' | 'WAITING'> {
    const { publicOrigin } = this.options
    const now = this.options.now()
    const { organization, inviter } = link
    const isFull = await isRefused(() => assertSeatFree(tx, organization, now))
    const answer = isFull ? 'WAITING' : 'SENT'
    // Asked of everybody, before who they are: the answer must not tell.
    if (link.most !== null && (await usesOf(tx, link.id)) >= link.most)
      throw new Refusal('LINK_USED_UP', ['token'])
    if (await isSettled(tx, organization.id, email, now)) return answer
    const { teamId, learningPathId: pathId } = link
    const offer = { email, role: link.role as RoleName, teamId, pathId, linkId: link.id }
    if (isFull) await storeWaiting(tx, link, offer)
    else {
      const locale = localeFrom(organization.locale)
      await issueInvitation(tx, { organization, inviter, locale, publicOrigin, now }, offer)
    }
    return answer
  }

  /** Open as long as the company is, and whoever made it may invite. */
  async #open(db: PrismaClient, token: string) {
    const link = await db.inviteLink.findFirst({
      where: {
        tokenHash: hashOf(token),
        revokedAt: null,
        expiresAt: { gt: this.options.now() },
        organization: { deletion: { is: null } },
      },
      include: { organization: true },
    })
    if (!link) return null
    const maker = await db.member.findFirst({
      where: { organizationId: link.organizationId, userId: link.createdBy, suspendedAt: null },
      include: { user: { select: { name: true } } },
    })
    if (!maker || !can({ role: maker.role as RoleName }, 'member:invite')) return null
    return { ...link, inviter: { userId: maker.userId, name: maker.user.name, tokenId: null } }
  }
}

interface OpenLink {
  id: string
  role: string
  teamId: string | null
  learningPathId: string | null
  most: number | null
  expiresAt: Date
  organization: { id: string; name: string; seats: number; locale: string }
  inviter: Inviter & { userId: string }
}

function checked({ role, days, most, domain }: LinkWish) {
  if (!giveable.includes(role)) throw new Refusal('ROLE_NOT_ALLOWED', ['role'])
  return allOf({
    days: () => within(days, ['days'], 1, 90),
    most: () => (most === null ? null : within(most, ['most'], 1, 5_000)),
    domain: () => (domain?.trim() ? linkDomain(domain) : null),
  })
}

function within(number: number, path: string[], minimum: number, maximum: number): number {
  if (number < minimum || number > maximum) throw new Refusal('OUT_OF_RANGE', path, { minimum, maximum })
  return number
}

/** One that `newEmailFrom` would refuse whoever comes with lets nobody in. */
function linkDomain(text: string): string {
  const domain = domainFrom(text, ['domain'])
  if (hasOtherLetters(domain)) throw new Refusal('DOMAIN_LETTERS', ['domain'], { domain })
  return domain
}

/**
 * A member, or somebody who has an invitation or waits for one; and whom the company took out: if it wants them back, it invites
 * them itself.
 */
async function isSettled(tx: Tx, organizationId: string, email: string, now: Date): Promise<boolean> {
  const member = await tx.member.count({ where: { organizationId, user: { email } } })
  const removed = await tx.removedMember.count({ where: { organizationId, user: { email } } })
  const invited = await tx.invitation.count({
    where: {
      organizationId,
      email,
      OR: [{ status: 'pending', expiresAt: { gt: now } }, { status: 'waiting' }],
    },
  })
  return member + removed + invited > 0
}

const usesOf = (tx: Tx, linkId: string) =>
  tx.invitation.count({ where: { linkId, status: { in: ['pending', 'waiting', 'accepted'] } } })

async function storeWaiting(
  tx: Tx,
  link: OpenLink,
  { pathId, ...offer }: Offer & { linkId: string },
): Promise<void> {
  const organizationId = link.organization.id
  const { id } = await tx.invitation.create({
    data: {
      id: uuidv7(),
      organizationId,
      ...offer,
      learningPathId: pathId,
      status: 'waiting',
      inviterId: link.inviter.userId,
      expiresAt: link.expiresAt,
    },
  })
  await auditIn(tx, organizationId, {
    actorId: null,
    action: 'invitation.waiting',
    subjectType: 'invitation',
    subjectId: id,
    details: { role: offer.role },
  })
}

async function isRefused(act: () => Promise<void>): Promise<boolean> {
  try {
    await act()
    return false
  } catch (error) {
    if (error instanceof Refusal) return true
    throw error
  }
}
