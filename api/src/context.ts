import type { Logger } from 'pino'
import { decodeIdOf } from './graphql/global-id.js'
import { Refusal } from './graphql/refusal.js'
import type { Locale } from './locale.js'
import type { Origin } from './modules/audit/origin.js'
import type { Caller, Entrance } from './modules/identity/entrance.js'
import type { SignedIn } from './modules/identity/session-cache.js'
import type { Inviter } from './modules/organization/issue-invitation.js'
import type { RoleName } from './permission.js'
import type { Services } from './services.js'
import type { TokenHolder } from './modules/token/token-holder.js'
import { createTenant, type Tenant } from './tenant.js'

export interface RequestFacts {
  caller: Caller
  requestId: string
  signedIn: SignedIn | null
  /** Set where a program asks; its person, if it acts for one, is `signedIn`. */
  token: TokenHolder | null
  /** Language of the browser, for whoever is not signed in. */
  browserLocale: Locale
  log: Logger
  addCookies(cookies: readonly string[]): void
}

/** One GraphQL request: who asks, in which language, and the companies they are in. */
export class RequestContext {
  // Not `#private`: Apollo hands resolvers a copy, which would not have it.
  private knownTenants: Promise<Tenant[]> | undefined
  private actingIn: Tenant | undefined

  constructor(
    readonly services: Services,
    private readonly facts: RequestFacts,
  ) {}

  get caller(): Caller {
    return this.facts.caller
  }

  get origin(): Origin {
    const { caller, requestId, token } = this.facts
    const { address, userAgent } = caller
    return { address, userAgent, requestId, ...(token ? { tokenId: token.id } : {}) }
  }

  get log(): Logger {
    return this.facts.log
  }

  get signedIn(): SignedIn | null {
    return this.facts.signedIn
  }

  get token(): TokenHolder | null {
    return this.facts.token
  }

  get locale(): Locale {
    return this.facts.signedIn?.locale ?? this.facts.browserLocale
  }

  requireSignedIn(): SignedIn {
    if (!this.facts.signedIn) throw new Refusal('UNAUTHENTICATED')
    return this.facts.signedIn
  }

  /** A person who has signed in, or a program with its token. */
  requireSomebody(): void {
    if (!this.facts.token) this.requireSignedIn()
  }

  /** The companies of the person who asks; the membership check of every other way in. */
  tenants(): Promise<Tenant[]> {
    return (this.knownTenants ??= this.readTenants())
  }

  async tenantById(organizationId: string | null): Promise<Tenant | null> {
    const tenants = await this.tenants()
    return tenants.find((tenant) => tenant.organization.id === organizationId) ?? null
  }

  async tenantBySlug(slug: string): Promise<Tenant | null> {
    const tenants = await this.tenants()
    return tenants.find((tenant) => tenant.organization.slug === slug) ?? null
  }

  /** Not being a member looks like the company not being there. */
  async requireTenant(organizationId: string | null): Promise<Tenant> {
    this.requireSomebody()
    const tenant = await this.tenantById(organizationId)
    if (!tenant) throw new Refusal('NOT_FOUND')
    this.actingIn = tenant
    return tenant
  }

  /** The company that something was last asked of or done in; null as long as it is none of the person's. */
  get actsIn(): Tenant | null {
    return this.actingIn ?? null
  }

  /** The company that an input names by its global id. */
  async requireTenantOf(organization: string): Promise<Tenant> {
    return this.requireTenant(decodeIdOf('Organization', organization)?.id ?? null)
  }

  /** The company read again, after something in it was changed that loaders may still hold. */
  async afresh(organizationId: string): Promise<Tenant> {
    this.knownTenants = undefined
    return this.requireTenant(organizationId)
  }

  /** The same, or null once the person is no longer a member. */
  async tenantAfresh(organizationId: string | null): Promise<Tenant | null> {
    this.knownTenants = undefined
    return this.tenantById(organizationId)
  }

  /** In whose name somebody is invited: the person's, or that of a service. */
  requireInviter(): Inviter {
    const { token } = this.facts
    if (token?.kind === 'service') return { userId: null, name: null, tokenId: token.id }
    const { userId, name } = this.requireSignedIn()
    return { userId, name, tokenId: null }
  }

  /** From here on this request is that of the person who has just signed in. */
  async enter(entrance: Entrance): Promise<void> {
    this.knownTenants = undefined
    if (entrance.cookies.length === 0) return
    this.facts.addCookies(entrance.cookies)
    this.facts.signedIn = await this.services.identity.whoIs({
      ...this.caller,
      cookie: asSent(entrance.cookies),
    })
  }

  /** For the browser, which is not signed in by them. */
  holdCookies(cookies: readonly string[]): void {
    this.facts.addCookies(cookies)
  }

  leave(cookies: readonly string[]): void {
    this.facts.addCookies(cookies)
    this.knownTenants = undefined
    this.facts.signedIn = null
  }

  /** After the person changed something about themselves. */
  refresh(change: Partial<SignedIn>): void {
    if (this.facts.signedIn) this.facts.signedIn = { ...this.facts.signedIn, ...change }
  }

  private readTenants(): Promise<Tenant[]> {
    const { token, signedIn } = this.facts
    if (token?.kind === 'service') return this.tenantOfService(token)
    if (!signedIn) return Promise.resolve([])
    return this.tenantsOfPerson({
      userId: signedIn.userId,
      ...(token ? { organizationId: token.organizationId } : {}),
    })
  }

  private async tenantsOfPerson(where: { userId: string; organizationId?: string }): Promise<Tenant[]> {
    const memberships = await this.services.identityDb.member.findMany({
      // A closed company is not there, for nobody.
      where: { ...where, suspendedAt: null, organization: isOpen },
      include: { organization: { select: organizationFacts } },
      orderBy: { createdAt: 'asc' },
    })
    return Promise.all(
      memberships.map(({ organization, ...member }) =>
        this.tenantIn(organization, {
          userId: where.userId,
          memberId: member.id,
          role: member.role as RoleName,
        }),
      ),
    )
  }

  /** A service stands under its token's id: no person has it, so nothing of anybody is found by it. */
  private async tenantOfService({
    id,
    organizationId,
    role,
  }: TokenHolder & { kind: 'service' }): Promise<Tenant[]> {
    const organization = await this.services.identityDb.organization.findFirst({
      where: { id: organizationId, ...isOpen },
      select: organizationFacts,
    })
    return organization ? [await this.tenantIn(organization, { userId: id, memberId: id, role })] : []
  }

  private async tenantIn(
    organization: Tenant['organization'] & { exercisesRevision: number },
    who: Pick<Tenant, 'userId' | 'memberId' | 'role'>,
  ): Promise<Tenant> {
    const { services, locale } = this
    const db = services.tenantDb(organization.id)
    const catalogue = await services.catalogue.of(organization, db)
    return createTenant({ organization, ...who, locale, catalogue, db, now: services.now })
  }
}

const isOpen = { deletion: { is: null } }

const organizationFacts = {
  id: true,
  slug: true,
  name: true,
  seats: true,
  locale: true,
  timezone: true,
  remindsInvited: true,
  roleProfileId: true,
  learningPathId: true,
  exercisesRevision: true,
} as const

/** Cookies of an answer as the next request would send them. */
function asSent(setCookies: readonly string[]): string {
  return setCookies.map((cookie) => cookie.split(';')[0]).join('; ')
}
