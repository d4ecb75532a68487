import type { KeptOut, PrismaClient } from '@skillgrad/db'
import type { Tx } from '../../../database.js'
import { auditIn } from '../../audit/record-event.js'
import { inTransaction } from '../../identity/auth-store.js'
import { isEmail } from '../../identity/input.js'
import type { Caller, Entrance } from '../../identity/entrance.js'
import type { IdentityService } from '../../identity/identity.service.js'
import { lockPerson } from '../../identity/lock-person.js'
import type { SessionCache, SignedIn } from '../../identity/session-cache.js'
import { domainOfAddress } from '../domain/domain-name.js'
import { bringIn } from '../member/membership.js'
import { accountOf, personBehind } from '../member/person.js'
import type { ProviderRow } from '../provider/provider.js'
import type { Asserted } from './asserted.js'
import { SignInRefused } from './refused.js'

export interface AdmissionOptions {
  client: PrismaClient
  identity: IdentityService
  sessions: SessionCache
  keptOut: KeptOut
  now(): Date
}

/** From a provider's word to a session: whose account, which company, which role. All of it or nothing. */
export class Admission {
  constructor(private readonly options: AdmissionOptions) {}

  async admit(
    caller: Caller,
    provider: ProviderRow,
    asserted: Asserted,
  ): Promise<Entrance & { slug: string }> {
    const { client, identity, sessions, keptOut, now } = this.options
    const before = await identity.whoIs(caller)
    const { organizationId } = provider
    const entrance = await inTransaction(client, async (tx) => {
      await assertStillVouches(tx, provider)
      const email = await assertedAddress(tx, provider, asserted)
      const { id: userId } = await personBehind(tx, provider, { ...asserted, email })
      await lockPerson(tx, userId)
      const account = { providerId: accountOf(provider), accountId: asserted.subject }
      const marks = keptOut.marksOf(organizationId, { email, accounts: [account] })
      await bringIn(tx, provider, { userId, email, groups: asserted.groups, marks, now: now() })
      await auditIn(tx, organizationId, {
        actorId: userId,
        action: 'sign-in',
        subjectType: 'user',
        subjectId: userId,
        details: { provider: provider.name },
      })
      const kept = keptOf(before, userId)
      const opened = await identity.openSession(tx, caller, {
        userId,
        identityProviderId: provider.id,
        providedAt: now(),
        ...authenticatedBy(asserted, now()),
        ...kept,
      })
      const { slug } = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } })
      return { ...opened, organizationId, slug }
    })
    if (before) await sessions.drop(before.sessionHash)
    return entrance
  }
}

/** The connection that spoke is the one that is live: keys may have been replaced since. */
async function assertStillVouches(tx: Tx, { id, changedAt }: ProviderRow): Promise<void> {
  const where = { id, changedAt, liveAt: { not: null } }
  if ((await tx.identityProvider.count({ where })) === 0) throw new SignInRefused('not-live')
}

/** The address, of a domain that this company has proved: else any provider could say who it likes. */
export async function assertedAddress(
  tx: Pick<Tx, 'companyDomain'>,
  { organizationId }: ProviderRow,
  { email, isEmailVerified }: Asserted,
): Promise<string> {
  const address = email?.trim().toLowerCase() ?? ''
  const domain = domainOfAddress(address)
  if (!domain || !isEmail(address)) throw new SignInRefused('email-missing')
  // Unsaid is enough: the domain is the company's, and so is its provider.
  if (isEmailVerified === false) throw new SignInRefused('email-unverified')
  const proved = await tx.companyDomain.count({ where: { organizationId, verifiedDomain: domain } })
  if (proved === 0) throw new SignInRefused('domain-not-proved', domain)
  return address
}

/** No provider's clock makes somebody fresh for longer. */
function authenticatedBy({ authenticatedAt }: Asserted, now: Date) {
  return authenticatedAt === null
    ? {}
    : { authenticatedAt: new Date(Math.min(authenticatedAt, now.getTime())) }
}

/**
 * What this browser's session knew of the same person by their own ways goes on in the new one, as old as it was: so whoever works
 * for several companies need not choose between them.
 */
function keptOf(before: SignedIn | null, userId: string) {
  return before?.userId !== userId || before.method === 'provider'
    ? ({ method: 'provider' } as const)
    : { method: before.method, createdAt: before.signedInAt }
}
