import type { PrismaClient } from '@skillgrad/db'
import { Refusal } from '../../graphql/refusal.js'
import type { Locale } from '../../locale.js'
import { assertCan, can, type RoleName } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { auditIn } from '../audit/record-event.js'
import { inTransaction } from '../identity/auth-store.js'
import { Halfway, type Caller, type Entrance } from '../identity/entrance.js'
import type { IdentityService } from '../identity/identity.service.js'
import type { PasswordPolicy } from '../identity/password-policy.js'
import { hashOf } from '../identity/hash.js'
import { allOf, assertPassword, newEmailFrom, textFrom } from '../identity/input.js'
import { lockAccount } from '../identity/lock-account.js'
import type { SignedIn } from '../identity/session-cache.js'
import { invitationByRecipient, type Throttle } from '../identity/throttle.js'
import {
  assertMayGive,
  assertMayReplace,
  assertOpen,
  assertSeatFree,
  assertStillOffered,
} from './invitation.policy.js'
import { tellAccepted } from './tell-accepted.js'
import { findByToken, join, renewInvitation, type InvitationWithToken } from './invitation.repository.js'
import {
  endOf,
  issueInvitation,
  newToken,
  sendInvitation,
  type Inviter,
  type Offer,
} from './issue-invitation.js'

export interface InvitationOptions {
  client: PrismaClient
  identity: IdentityService
  policy: PasswordPolicy
  throttle: Throttle
  publicOrigin: string
  now(): Date
}

/** Offers to join a company: a random token that only its mail holds, good for seven days and for one use. */
export class InvitationService {
  constructor(private readonly options: InvitationOptions) {}

  async invite(tenant: Tenant, inviter: Inviter, offer: Offer): Promise<InvitationWithToken> {
    assertCan(tenant, 'member:invite')
    assertMayGive(tenant, offer.role)
    const email = newEmailFrom(offer.email, ['email'])
    const now = this.options.now()
    const { client, publicOrigin, throttle } = this.options
    await throttle.count(invitationByRecipient, email)
    return inTransaction(client, async (tx) => {
      await assertMayReplace(tx, tenant, email)
      return issueInvitation(tx, { ...tenant, inviter, now, publicOrigin }, { ...offer, email })
    })
  }

  /** Another link, good for as long as a first one; what was sent before opens nothing any more. */
  async resend(tenant: Tenant, inviter: Inviter, invitationId: string): Promise<InvitationWithToken> {
    assertCan(tenant, 'member:invite')
    const organizationId = tenant.organization.id
    const token = newToken()
    const now = this.options.now()
    const { client, publicOrigin } = this.options
    return inTransaction(client, async (tx) => {
      const held = await tx.invitation.findFirst({ where: { id: invitationId, organizationId } })
      if (!held) throw new Refusal('NOT_FOUND', ['invitation'])
      if (held.status === 'accepted') throw new Refusal('INVITATION_USED', ['invitation'])
      if (held.status !== 'pending' && held.status !== 'waiting')
        throw new Refusal('INVITATION_REVOKED', ['invitation'])
      assertMayGive(tenant, (held.role ?? 'learner') as RoleName)
      await this.options.throttle.within(tx).count(invitationByRecipient, held.email)
      if (held.expiresAt <= now || held.status === 'waiting')
        await assertSeatFree(tx, tenant.organization, now)
      const invitation = await renewInvitation(tx, held.id, {
        tokenHash: hashOf(token),
        expiresAt: endOf(now),
        inviterId: inviter.userId,
        tokenId: inviter.tokenId,
      })
      await auditIn(tx, organizationId, {
        actorId: inviter.userId,
        action: 'invitation.resent',
        subjectType: 'invitation',
        subjectId: held.id,
      })
      await sendInvitation(tx, { ...tenant, inviter, publicOrigin }, { email: held.email, token })
      return invitation
    })
  }

  async revoke(tenant: Tenant, invitationId: string): Promise<InvitationWithToken> {
    assertCan(tenant, 'member:invite')
    const organizationId = tenant.organization.id
    return inTransaction(this.options.client, async (tx) => {
      const changed = await tx.invitation.updateMany({
        where: {
          id: invitationId,
          organizationId,
          status: { in: ['pending', 'waiting'] },
          ...(can(tenant, 'owner:appoint') ? {} : { OR: [{ role: null }, { role: { not: 'owner' } }] }),
        },
        data: { status: 'canceled' },
      })
      const invitation = await tx.invitation.findFirst({
        where: { id: invitationId, organizationId },
        include: { inviter: true },
      })
      if (!invitation) throw new Refusal('NOT_FOUND', ['invitation'])
      if (changed.count === 0 && ['pending', 'waiting'].includes(invitation.status))
        throw new Refusal('ROLE_NOT_ALLOWED', ['invitation'])
      if (changed.count === 0 && invitation.status === 'accepted')
        throw new Refusal('INVITATION_USED', ['invitation'])
      await auditIn(tx, organizationId, {
        actorId: tenant.userId,
        action: 'invitation.revoked',
        subjectType: 'invitation',
        subjectId: invitation.id,
      })
      return invitation
    })
  }

  /** What the holder of the link may know; null when the token is not one of ours. */
  async preview(token: string) {
    const { client } = this.options
    const found = await findByToken(client, hashOf(token))
    if (!found) return null
    const account = await client.user.findFirst({ where: { email: found.email }, select: { id: true } })
    return { ...found, accountExists: account !== null }
  }

  /** Joins the company: as the signed-in person, with the password of an existing account, or with a new account. */
  async accept(caller: Caller, signedIn: SignedIn | null, input: Acceptance): Promise<Entrance | Halfway> {
    const invitation = await this.preview(input.token)
    if (!invitation) throw new Refusal('INVITATION_NOT_FOUND', ['token'])
    assertOpen(invitation, this.options.now())
    const { email } = invitation
    if (signedIn && signedIn.email !== email)
      throw new Refusal('INVITATION_FOR_ANOTHER', ['token'], { email })
    if (signedIn)
      return this.#join(invitation, async () => ({
        userId: signedIn.userId,
        organizationId: null,
        cookies: [],
      }))
    const { identity, policy } = this.options
    if (invitation.accountExists) {
      if (!input.password) throw new Refusal('REQUIRED', ['password'])
      const entrance = await identity.signIn(caller, { email, password: input.password })
      // The invitation waits, to be accepted by the person who is then signed in.
      if (entrance instanceof Halfway) return entrance
      return this.#join(invitation, async () => entrance)
    }
    const person = newPerson(input, email)
    await policy.assertNotBreached(person.password, ['password'])
    return this.#join(invitation, (tx) => identity.createAccount(tx, caller, person))
  }

  async #join(
    { id: invitationId, email }: { id: string; email: string },
    enter: (tx: Parameters<typeof join>[0]) => Promise<Entrance>,
  ): Promise<Entrance> {
    return inTransaction(this.options.client, async (tx) => {
      await lockAccount(tx, email)
      // Taking the invitation first makes it single-use: of two at once, the second waits here and finds it taken.
      const taken = await tx.invitation.updateMany({
        where: { id: invitationId, status: 'pending', expiresAt: { gt: this.options.now() } },
        data: { status: 'accepted' },
      })
      if (taken.count === 0) throw new Refusal('INVITATION_USED', ['token'])
      await assertStillOffered(tx, await tx.invitation.findFirstOrThrow({ where: { id: invitationId } }))
      const entrance = await enter(tx)
      const organizationId = await join(tx, invitationId, entrance.userId)
      await auditIn(tx, organizationId, {
        actorId: entrance.userId,
        action: 'invitation.accepted',
        subjectType: 'invitation',
        subjectId: invitationId,
      })
      await tellAccepted(tx, { organizationId, userId: entrance.userId, invitationId })
      return { ...entrance, organizationId }
    })
  }
}

export interface Acceptance {
  token: string
  name?: string | null
  password?: string | null
  locale: Locale
}

function newPerson(input: Acceptance, email: string) {
  return allOf({
    name: () => textFrom(input.name ?? '', ['name'], 100),
    email: () => email,
    password: () => assertPassword(input.password ?? '', [email, input.name ?? ''], ['password']),
    locale: () => input.locale,
  })
}
