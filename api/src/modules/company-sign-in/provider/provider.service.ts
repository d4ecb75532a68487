import { Prisma, type PrismaClient } from '@skillgrad/db'
import type { Tx } from '../../../database.js'
import type { FetchOutside } from '../../../http/outbound.js'
import { Refusal } from '../../../graphql/refusal.js'
import { assertCan, can } from '../../../permission.js'
import type { Tenant } from '../../../tenant.js'
import { uuidv7 } from '../../../uuid.js'
import type { AuditActionName } from '../../audit/actions.js'
import { auditIn } from '../../audit/record-event.js'
import { assertFresh } from '../../identity/fresh-session.js'
import type { SessionCache, SignedIn } from '../../identity/session-cache.js'
import { providerCheckByCompany, type Throttle } from '../../identity/throttle.js'
import type { Seal } from '../../../seal.js'
import {
  oidcConnection,
  samlConnection,
  type Connection,
  type OidcWish,
  type SamlWish,
} from './connection.js'
import type { Changer } from '../changer.js'
import { lockCompany } from '../lock-company.js'
import { accountOf } from '../member/person.js'
import { rulesFrom, type RulesWish } from './provider-rules.js'
import { withRules, type ProviderRow } from './provider.js'

export interface ProviderOptions {
  client: PrismaClient
  throttle: Throttle
  seal: Seal
  sessions: SessionCache
  fetchOutside: FetchOutside
  now(): Date
}

const most = 20

/** Setting up the identity providers of a company. */
export class ProviderService {
  constructor(private readonly options: ProviderOptions) {}

  async of(tenant: Tenant): Promise<ProviderRow[]> {
    return this.options.client.identityProvider.findMany({
      where: { organizationId: tenant.organization.id },
      orderBy: { createdAt: 'asc' },
      include: withRules,
    })
  }

  /** The id of the next one, so that its addresses can be told before it is saved. */
  async nextId({ organization: { id } }: Tenant): Promise<string> {
    const where = { id }
    const { nextProviderId } = await this.options.client.organization.findUniqueOrThrow({ where })
    return nextProviderId
  }

  async require(tenant: Tenant, id: string): Promise<ProviderRow> {
    const where = { id, organizationId: tenant.organization.id }
    const provider = await this.options.client.identityProvider.findFirst({ where, include: withRules })
    if (!provider) throw new Refusal('NOT_FOUND', ['provider'])
    return provider
  }

  /** `id`: of the one to change; null makes another. */
  async saveOidc(by: Changer, id: string | null, wish: OidcWish): Promise<ProviderRow> {
    const { tenant } = by
    assertCan(tenant, 'sign-in:configure')
    const held = id ? await this.#mayChange(by, id, 'oidc') : null
    await this.options.throttle.count(providerCheckByCompany, tenant.organization.id)
    const connection = await oidcConnection(wish, { ...this.options, organizationId: tenant.organization.id })
    // A secret is told to the provider that gave it, and to no other that somebody puts in its place.
    const isElsewhere = held !== null && held.issuer !== connection.issuer
    return this.#save(tenant, held, isElsewhere ? { clientSecret: null, ...connection } : connection)
  }

  async saveSaml(by: Changer, id: string | null, wish: SamlWish): Promise<ProviderRow> {
    const { tenant } = by
    assertCan(tenant, 'sign-in:configure')
    const held = id ? await this.#mayChange(by, id, 'saml') : null
    return this.#save(tenant, held, samlConnection(wish, this.options.now()))
  }

  async saveRules(by: Changer, id: string, wish: RulesWish): Promise<ProviderRow> {
    const { tenant } = by
    assertCan(tenant, 'sign-in:configure')
    const held = await this.require(tenant, id)
    const { rules, ...fields } = rulesFrom(wish)
    // Whose address is read from another field could be anybody's: that is the connection's.
    if (held.liveAt && fields.emailField !== held.emailField) this.#assertDecides(by)
    await this.options.client.$transaction(async (tx) => {
      await lockUnchanged(tx, held)
      await tx.identityProvider.update({ where: { id }, data: fields })
      await tx.identityProviderRule.deleteMany({ where: { providerId: id } })
      await tx.identityProviderRule.createMany({
        data: rules.map((rule, position) => ({ providerId: id, position, ...rule })),
      })
      await audit(tx, tenant, 'provider.rules-changed', held)
    })
    return this.require(tenant, id)
  }

  /** Only what was tried can be switched on, and only by an owner: whoever runs it could sign in as any of them. */
  async switchOn(tenant: Tenant, signedIn: SignedIn, id: string): Promise<ProviderRow> {
    assertCan(tenant, 'sign-in:decide')
    assertFresh(signedIn, this.options.now())
    const held = await this.require(tenant, id)
    if (!held.testedAt) throw new Refusal('PROVIDER_NOT_TRIED', ['provider'])
    if (held.liveAt) return held
    await this.options.client.$transaction(async (tx) => {
      await lockUnchanged(tx, held)
      const { count } = await tx.identityProvider.updateMany({
        where: { id, testedAt: held.testedAt },
        data: { liveAt: this.options.now() },
      })
      if (count === 0) throw new Refusal('PROVIDER_NOT_TRIED', ['provider'])
      await audit(tx, tenant, 'provider.on', held)
    })
    return this.require(tenant, id)
  }

  async switchOff(by: Changer, id: string): Promise<ProviderRow> {
    const { tenant } = by
    assertCan(tenant, 'sign-in:configure')
    const held = await this.require(tenant, id)
    if (!held.liveAt) return held
    this.#assertDecides(by)
    await this.options.client.$transaction(async (tx) => {
      await this.#assertSpare(tx, tenant, id)
      await tx.identityProvider.updateMany({ where: { id }, data: { liveAt: null } })
      await this.#endItsSessions(tx, held)
      await audit(tx, tenant, 'provider.off', held)
    })
    this.options.sessions.clear()
    return this.require(tenant, id)
  }

  async remove(by: Changer, id: string): Promise<void> {
    const { tenant } = by
    assertCan(tenant, 'sign-in:configure')
    const held = await this.require(tenant, id)
    if (held.liveAt) this.#assertDecides(by)
    await this.options.client.$transaction(async (tx) => {
      await lockUnchanged(tx, held)
      if (held.liveAt) await this.#assertSpare(tx, tenant, id)
      await this.#endItsSessions(tx, held)
      await tx.account.deleteMany({ where: { providerId: accountOf(held) } })
      const { count } = await tx.identityProvider.deleteMany({ where: { id } })
      if (count > 0) await audit(tx, tenant, 'provider.removed', held)
    })
    this.options.sessions.clear()
  }

  async #mayChange(by: Changer, id: string, kind: 'oidc' | 'saml'): Promise<ProviderRow> {
    const held = await this.require(by.tenant, id)
    if (held.kind !== kind) throw new Refusal('NOT_FOUND', ['provider'])
    if (held.liveAt) this.#assertDecides(by)
    return held
  }

  /** What is changed of a live provider decides who may be whom: for an owner who has signed in just now. */
  #assertDecides({ tenant, signedIn }: Changer): void {
    if (!can(tenant, 'sign-in:decide')) throw new Refusal('PROVIDER_LIVE', ['provider'])
    assertFresh(signedIn, this.options.now())
  }

  async #save(tenant: Tenant, held: ProviderRow | null, connection: Connection): Promise<ProviderRow> {
    const data = { ...connection, changedAt: this.options.now(), testedAt: null }
    const saved = await this.options.client.$transaction(async (tx) => {
      if (held) await this.#replace(tx, held, connection)
      const id = held?.id ?? (await takeNextId(tx, tenant))
      if (held) await tx.identityProvider.update({ where: { id }, data: { ...data, trial: Prisma.DbNull } })
      else await tx.identityProvider.create({ data: { id, organizationId: tenant.organization.id, ...data } })
      await audit(tx, tenant, held ? 'provider.changed' : 'provider.added', { id, name: connection.name })
      return id
    })
    this.options.sessions.clear()
    return this.require(tenant, saved)
  }

  /** Nothing that was said by the connection before goes on under the new one: no sign-in under way, no session, no subject of another issuer. */
  async #replace(tx: Tx, held: ProviderRow, connection: Connection): Promise<void> {
    await lockUnchanged(tx, held)
    await tx.companySignInAttempt.deleteMany({ where: { providerId: held.id } })
    await this.#endItsSessions(tx, held)
    if (held.issuer !== connection.issuer)
      await tx.account.deleteMany({ where: { providerId: accountOf(held) } })
  }

  async #assertSpare(tx: Tx, tenant: Tenant, id: string): Promise<void> {
    const organizationId = tenant.organization.id
    await lockCompany(tx, organizationId)
    const { ssoOnlySince } = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } })
    const others = { organizationId, liveAt: { not: null }, id: { not: id } }
    if (ssoOnlySince && (await tx.identityProvider.count({ where: others })) === 0)
      throw new Refusal('SSO_ONLY_NEEDS_PROVIDER', ['provider'])
  }

  /** Sessions that it alone vouches for end; in others its word counts no more. */
  async #endItsSessions(tx: Tx, { id }: ProviderRow): Promise<void> {
    const sessions = await tx.session.findMany({
      where: { identityProviderId: id },
      select: { userId: true },
      distinct: ['userId'],
    })
    await tx.session.deleteMany({ where: { identityProviderId: id, method: 'provider' } })
    for (const { userId } of sessions) await tx.$executeRaw`select pg_notify('session_revoked', ${userId})`
  }
}

/** Of two at once, the second waits and gets the one after. */
async function takeNextId(tx: Tx, { organization: { id } }: Tenant): Promise<string> {
  await lockCompany(tx, id)
  if ((await tx.identityProvider.count({ where: { organizationId: id } })) >= most)
    throw new Refusal('TOO_MANY_PROVIDERS', [], { maximum: most })
  const { nextProviderId } = await tx.organization.findUniqueOrThrow({ where: { id } })
  await tx.organization.update({ where: { id }, data: { nextProviderId: uuidv7() } })
  return nextProviderId
}

/** What was allowed was allowed of the provider as it was seen: another connection, or live by now, is another question. */
async function lockUnchanged(tx: Tx, { id, organizationId, changedAt, liveAt }: ProviderRow): Promise<void> {
  await lockCompany(tx, organizationId)
  if ((await tx.identityProvider.count({ where: { id, changedAt, liveAt } })) === 0)
    throw new Refusal('PROVIDER_CHANGED', ['provider'])
}

function audit(
  tx: Tx,
  tenant: Tenant,
  action: AuditActionName,
  { id, name }: { id: string; name: string },
): Promise<void> {
  return auditIn(tx, tenant.organization.id, {
    actorId: tenant.userId,
    action,
    subjectType: 'provider',
    subjectId: id,
    details: { name },
  })
}
