import type { PrismaClient } from '@skillgrad/db'
import type { Tx } from '../../database.js'
import { Refusal } from '../../graphql/refusal.js'
import { localeFrom } from '../../locale.js'
import { assertCan, can, type RoleName } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { uuidv7 } from '../../uuid.js'
import type { AuditTrail } from '../audit/audit-trail.js'
import type { Origin } from '../audit/origin.js'
import { auditIn } from '../audit/record-event.js'
import { assertFresh } from '../identity/fresh-session.js'
import { allOf, textFrom } from '../identity/input.js'
import { lockPerson } from '../identity/lock-person.js'
import type { SignedIn } from '../identity/session-cache.js'
import { writeChange } from '../identity/sign-in-change.js'
import { endToken } from './end-tokens.js'
import { Pace } from './pace.js'
import { isSameHash, isSecret, newSecret, secretHash } from './secret.js'
import { scopesOf, type ScopeName } from './scopes.js'
import type { TokenHolder } from './token-holder.js'

export interface TokenOptions {
  client: PrismaClient
  audit: AuditTrail
  publicOrigin: string
  now(): Date
}

export interface TokenWish {
  name: string
  scopes: readonly ScopeName[]
  /** Null: until it is revoked; services alone. */
  days: number | null
}

const most = { personal: 20, service: 50 } as const
const mostDays = 365
const dayMs = 86_400_000
const usedToMs = 15 * 60_000

/** Tokens of persons and of services: made, shown once, recognised, ended. */
export class TokenService {
  readonly #pace: Pace

  constructor(private readonly options: TokenOptions) {
    this.#pace = new Pace(() => options.now().getTime())
  }

  /** Acts as the person in this company alone, and no longer than they are in it. */
  async createPersonal(tenant: Tenant, signedIn: SignedIn, wish: TokenWish) {
    const { client, publicOrigin, now } = this.options
    assertFresh(signedIn, now())
    const { days, ...checked } = checkedWish(wish, scopesOf.person)
    if (days === null) throw new Refusal('OUT_OF_RANGE', ['days'], { minimum: 1, maximum: mostDays })
    return client.$transaction(async (tx) => {
      await lockPerson(tx, tenant.userId)
      await this.#assertRoom(
        tx,
        { organizationId: tenant.organization.id, userId: tenant.userId },
        most.personal,
      )
      const made = await this.#store(tx, tenant, { ...checked, days, userId: tenant.userId, role: null })
      await writeChange(tx, tenant.userId, {
        change: 'token.created',
        name: checked.name,
        at: now(),
        publicOrigin,
      })
      return made
    })
  }

  /** Acts as nobody, with the least role that its scopes need. */
  async createService(tenant: Tenant, signedIn: SignedIn, wish: TokenWish) {
    assertCan(tenant, 'token:manage')
    const { client, now } = this.options
    assertFresh(signedIn, now())
    const checked = checkedWish(wish, scopesOf.service)
    // A directory takes owners out as well, which is an owner's to allow.
    if (checked.scopes.includes('scim')) assertCan(tenant, 'owner:appoint')
    const organizationId = tenant.organization.id
    return client.$transaction(async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`tokens ${organizationId}`}, 0))`
      await this.#assertRoom(tx, { organizationId, userId: null }, most.service)
      const made = await this.#store(tx, tenant, { ...checked, userId: null, role: roleFor(checked.scopes) })
      return made
    })
  }

  /** One's own, or any of the company for whoever manages them. From the next request on it opens nothing. */
  async revoke(tenant: Tenant, id: string): Promise<void> {
    const { client, now } = this.options
    const where = {
      id,
      organizationId: tenant.organization.id,
      ...(can(tenant, 'token:manage') ? {} : { userId: tenant.userId }),
    }
    await client.$transaction(async (tx) => {
      const token = await tx.apiToken.findFirst({ where, select: { id: true, revokedAt: true } })
      if (!token) throw new Refusal('NOT_FOUND', ['token'])
      if (token.revokedAt) return
      await endToken(tx, { organizationId: tenant.organization.id, actorId: tenant.userId, id, now: now() })
    })
  }

  /** Whoever shows this secret; refused with what to do where it opens nothing, which its company reads where it had one. */
  async holderOf(secret: string, from: Origin): Promise<TokenHolder> {
    const row = await this.#rowOf(secret)
    if (!row) throw new Refusal('TOKEN_UNKNOWN')
    if (await this.#hasEnded(row)) {
      this.options.audit.tokenRefused(row, { from, reason: 'ended' })
      throw new Refusal('TOKEN_ENDED')
    }
    const retryAfter = this.#pace.take(row.id)
    if (retryAfter > 0) throw new Refusal('TOO_MANY_REQUESTS', [], { retryAfter })
    await this.#noteUse(row)
    return holderFrom(row)
  }

  async #rowOf(secret: string) {
    if (!isSecret(secret)) return null
    const hash = secretHash(secret)
    const row = await this.options.client.apiToken.findFirst({
      where: { tokenHash: hash },
      include: { user: { include: { deletion: true } }, organization: { select: { deletion: true } } },
    })
    return row && isSameHash(row.tokenHash, hash) ? row : null
  }

  async #hasEnded(row: KnownToken): Promise<boolean> {
    const { organizationId, userId, expiresAt } = row
    // Of a closed company no program sees more than its people, and of somebody who asked to be forgotten nothing.
    const isClosed = row.organization.deletion || row.user?.deletion
    if (row.revokedAt || isClosed || (expiresAt && expiresAt <= this.options.now())) return true
    if (!userId) return false
    const where = { organizationId, userId, suspendedAt: null }
    return !(await this.options.client.member.findFirst({ where, select: { id: true } }))
  }

  async #noteUse({ id, lastUsedAt }: { id: string; lastUsedAt: Date | null }): Promise<void> {
    const now = this.options.now()
    const before = new Date(now.getTime() - usedToMs)
    if (lastUsedAt && lastUsedAt > before) return
    await this.options.client.apiToken.updateMany({
      where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: before } }] },
      data: { lastUsedAt: now },
    })
  }

  async #assertRoom(tx: Tx, whose: { organizationId: string; userId: string | null }, maximum: number) {
    const now = this.options.now()
    const count = await tx.apiToken.count({
      where: { ...whose, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
    })
    if (count >= maximum) throw new Refusal('TOKEN_LIMIT', [], { maximum })
  }

  async #store(
    tx: Tx,
    tenant: Tenant,
    {
      days,
      ...kept
    }: {
      name: string
      scopes: ScopeName[]
      days: number | null
      userId: string | null
      role: RoleName | null
    },
  ) {
    const secret = newSecret()
    const now = this.options.now()
    const token = await tx.apiToken.create({
      data: {
        ...kept,
        id: uuidv7(),
        organizationId: tenant.organization.id,
        tokenHash: secretHash(secret),
        hint: secret.slice(-4),
        createdBy: tenant.userId,
        expiresAt: days === null ? null : new Date(now.getTime() + days * dayMs),
        createdAt: now,
      },
    })
    await auditIn(tx, tenant.organization.id, {
      actorId: tenant.userId,
      action: 'token.created',
      subjectType: 'token',
      subjectId: token.id,
      details: { scopes: [...kept.scopes] },
    })
    return { token, secret }
  }
}

function checkedWish({ name, scopes, days }: TokenWish, allowed: readonly ScopeName[]) {
  return allOf({
    name: () => textFrom(name, ['name'], 60),
    scopes: () => checkedScopes(scopes, allowed),
    days: () => {
      if (days !== null && (days < 1 || days > mostDays))
        throw new Refusal('OUT_OF_RANGE', ['days'], { minimum: 1, maximum: mostDays })
      return days
    },
  })
}

function checkedScopes(scopes: readonly ScopeName[], allowed: readonly ScopeName[]): ScopeName[] {
  if (scopes.length === 0) throw new Refusal('SCOPE_REQUIRED', ['scopes'])
  const foreign = scopes.find((scope) => !allowed.includes(scope))
  if (foreign) throw new Refusal('SCOPE_NOT_ALLOWED', ['scopes'], { scope: foreign })
  return allowed.filter((scope) => scopes.includes(scope))
}

/** An owner's rights are never a program's. */
function roleFor(scopes: readonly ScopeName[]): RoleName {
  if (scopes.some((scope) => scope === 'read' || scope === 'people:write' || scope === 'audit:read'))
    return 'admin'
  return scopes.includes('authoring:write') ? 'author' : 'learner'
}

interface KnownToken {
  organizationId: string
  userId: string | null
  expiresAt: Date | null
  revokedAt: Date | null
  organization: { deletion: object | null }
  user: { deletion: object | null } | null
}

interface TokenRow {
  id: string
  name: string
  organizationId: string
  scopes: string[]
  role: string | null
  expiresAt: Date | null
  user: { id: string; name: string; email: string; locale: string | null } | null
}

function holderFrom({ user, role, expiresAt, ...row }: TokenRow): TokenHolder {
  const { id, name, organizationId } = row
  const scopes = row.scopes as ScopeName[]
  if (!user) return { kind: 'service', id, name, organizationId, scopes, role: role as RoleName }
  const person: SignedIn = {
    userId: user.id,
    name: user.name,
    email: user.email,
    locale: localeFrom(user.locale),
    // Neither the fleet nor the account itself is a program's.
    method: 'password',
    provided: null,
    hasSecondStep: false,
    isOperator: false,
    signedInAt: new Date(0),
    provedAt: null,
    sessionId: id,
    sessionHash: id,
    expiresAt: expiresAt ?? new Date(0),
  }
  return { kind: 'personal', id, name, organizationId, scopes, person }
}
