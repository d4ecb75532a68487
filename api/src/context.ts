import type { PrismaClient } from '@skillgrad/db'
import type { Logger } from 'pino'
import { decodeIdOf } from './graphql/global-id.js'
import { Refusal } from './graphql/refusal.js'
import type { Locale } from './locale.js'
import type { Origin } from './modules/audit/origin.js'
import { askedBy, type Asked } from './modules/company-sign-in/entry/entry.js'
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

/** A company of the person's that their session does not open. */
export interface LockedCompany {
  slug: string
  name: string
  asks: Exclude<Asked, null>
}

interface Companies {
  open: Tenant[]
  closed: LockedCompany[]
}

/** One GraphQL request: who asks, in which language, and the companies they are in. */
export class RequestContext {
  // Not `#private`: Apollo hands resolvers a copy, which would not have it.
  private knownCompanies: Promise<Companies> | undefined
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

  /** The companies that the session of the person who asks opens; the membership check of every other way in. */
  async tenants(): Promise<Tenant[]> {
    return (await this.companies()).open
  }

  /** Those of their companies that ask to be signed in to another way. */
  async lockedCompanies(): Promise<LockedCompany[]> {
    return (await this.companies()).closed
  }

  private companies(): Promise<Companies> {
    return (this.knownCompanies ??= this.readCompanies())
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
    this.knownCompanies = undefined
    return this.requireTenant(organizationId)
  }

  /** The same, or null once the person is no longer a member. */
  async tenantAfresh(organizationId: string | null): Promise<Tenant | null> {
    this.knownCompanies = undefined
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
    this.knownCompanies = undefined
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
    this.knownCompanies = undefined
    this.facts.signedIn = null
  }

  /** After the person changed something about themselves. */
  refresh(change: Partial<SignedIn>): void {
    if (this.facts.signedIn) this.facts.signedIn = { ...this.facts.signedIn, ...change }
  }

  private async readCompanies(): Promise<Companies> {
    const { token, signedIn } = this.facts
    if (token?.kind === 'service') return { open: await this.tenantOfService(token), closed: [] }
    if (!signedIn) return { open: [], closed: [] }
    const memberships = await readMemberships(this.services.identityDb, {
      userId: signedIn.userId,
      ...(token ? { organizationId: token.organizationId } : {}),
    })
    const now = this.services.now()
    const judged = memberships.map((membership) => {
      // A token opens the one company that it was made in, by somebody who had entered it; the company sees it and can end it.
      const asks = token ? null : askedBy(membership.organization, membership, signedIn, now)
      return { membership, asks }
    })
    const open = judged.filter(({ asks }) => asks === null)
    return {
      open: await Promise.all(open.map(({ membership }) => this.tenantOf(membership))),
      closed: judged.flatMap(({ membership: { organization }, asks }) =>
        asks === null ? [] : [{ slug: organization.slug, name: organization.name, asks }],
      ),
    }
  }

  private tenantOf({ organization, ...member }: MembershipRow): Promise<Tenant> {
    const { id: memberId, userId, role } = member
    return this.tenantIn(organization, { userId, memberId, role: role as RoleName })
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

type MembershipRow = Awaited<ReturnType<typeof readMemberships>>[number]

function readMemberships(identityDb: PrismaClient, where: { userId: string; organizationId?: string }) {
  return identityDb.member.findMany({
    // A closed company is not there, for nobody.
    where: { ...where, suspendedAt: null, organization: isOpen },
    include: { organization: { select: organizationFacts } },
    orderBy: { createdAt: 'asc' },
  })
}

const organizationFacts = {
  id: true,
  slug: true,
  name: true,
  seats: true,
  locale: true,
  timezone: true,
  remindsInvited: true,
  reviewsCourses: true,
  roleProfileId: true,
  learningPathId: true,
  exercisesRevision: true,
  ssoOnlySince: true,
  twoStepSince: true,
} as const

/** Cookies of an answer as the next request would send them. */
function asSent(setCookies: readonly string[]): string {
  return setCookies.map((cookie) => cookie.split(';')[0]).join('; ')
}
