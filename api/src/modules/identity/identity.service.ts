import type { PrismaClient } from '@skillgrad/db'
import { isAPIError } from 'better-auth/api'
import type { Tx } from '../../database.js'
import { Refusal } from '../../graphql/refusal.js'
import { localeFrom, type Locale } from '../../locale.js'
import type { AuditTrail } from '../audit/audit-trail.js'
import { auditIn } from '../audit/record-event.js'
import { clientAddressHeader, type Auth } from './auth.js'
import { inTransaction } from './auth-store.js'
import { addCompany } from './company.repository.js'
import { auditPerson } from './audit-person.js'
import { Halfway, type Caller, type Entrance } from './entrance.js'
import { hashOf } from './hash.js'
import { allOf, assertPassword, newEmailFrom, textFrom, timezoneFrom } from './input.js'
import type { PasswordPolicy } from './password-policy.js'
import { lockAccount } from './lock-account.js'
import { lockPerson } from './lock-person.js'
import { provenHash, storedHash } from './password-proof.js'
import type { SessionCache, SignedIn } from './session-cache.js'
import { isOver } from './session-lifetime.js'
import { provedAtOf, providedBy, standingOf } from './session-standing.js'
import type { OwnMethod, SignInMethod } from './sign-in-method.js'
import {
  signInByAddress,
  signInByPerson,
  signInByPersonAndAddress,
  signUpByAddress,
  type Throttle,
} from './throttle.js'
import type { AccountDeletionService } from '../privacy/deletion/account-deletion.service.js'
import type { SignInSteps } from './two-step/sign-in-steps.js'
import type { TwoStepService } from './two-step/two-step.service.js'

export interface IdentityOptions {
  auth: Auth
  client: PrismaClient
  policy: PasswordPolicy
  throttle: Throttle
  sessions: SessionCache
  audit: AuditTrail
  steps: SignInSteps
  twoStep: TwoStepService
  deletions: AccountDeletionService
  now(): Date
  /** Of operators. */
  trustsOneFactor: boolean
}

export class IdentityService {
  constructor(private readonly options: IdentityOptions) {}

  /** Who holds the session cookie, or null. */
  async whoIs(caller: Caller): Promise<SignedIn | null> {
    if (!caller.cookie?.includes('skillgrad.session_token=')) return null
    const { auth, client, sessions, now, trustsOneFactor } = this.options
    return sessions.read(sessionCookie(caller.cookie), async () => {
      const found = await auth.api.getSession({ headers: headersOf(caller) })
      if (!found || isOver(found.session, now())) return null
      const method = found.session.method as SignInMethod
      return {
        userId: found.user.id,
        name: found.user.name,
        email: found.user.email,
        locale: localeFrom(found.user.locale),
        method,
        provided: await providedBy(client, found.session),
        ...(await standingOf(client, { userId: found.user.id, method }, trustsOneFactor)),
        sessionId: found.session.id,
        sessionHash: hashOf(found.session.token),
        signedInAt: found.session.createdAt,
        provedAt: provedAtOf(method, found.session),
        expiresAt: found.session.expiresAt,
      }
    })
  }

  /** A person and their company, or neither. */
  async signUpCompany(caller: Caller, input: NewCompany): Promise<Entrance> {
    const company = checked(input)
    const { client, policy, throttle } = this.options
    await throttle.count(signUpByAddress, caller.address)
    await policy.assertNotBreached(company.password, ['password'])
    return inTransaction(client, async (tx) => {
      const account = await this.createAccount(tx, caller, company)
      const organization = await addCompany(tx, {
        name: company.organizationName,
        locale: company.locale,
        timezone: company.timezone,
        ownerId: account.userId,
      })
      await auditIn(tx, organization.id, {
        actorId: account.userId,
        action: 'organization.created',
        subjectType: 'organization',
        subjectId: organization.id,
      })
      return { ...account, organizationId: organization.id }
    })
  }

  /** Inside `inTransaction`: the account and its first session. The input must have been checked. */
  async createAccount(tx: Tx, caller: Caller, person: NewPerson): Promise<Entrance> {
    const { auth } = this.options
    await lockAccount(tx, person.email)
    if (await tx.user.findFirst({ where: { email: person.email }, select: { id: true } }))
      throw new Refusal('EMAIL_TAKEN', ['email'])
    try {
      const { user } = await auth.api.signUpEmail({
        body: { name: person.name, email: person.email, password: person.password, locale: person.locale },
        headers: headersOf(caller),
      })
      return await this.openSession(tx, caller, { userId: user.id, method: 'password' })
    } catch (error) {
      if (isAPIError(error) && String(error.body?.code).startsWith('USER_ALREADY_EXISTS'))
        throw new Refusal('EMAIL_TAKEN', ['email'])
      throw error
    }
  }

  /** The answer to an unknown e-mail and to a wrong password is the same, and takes as long: both hash. */
  async signIn(caller: Caller, input: { email: string; password: string }): Promise<Entrance | Halfway> {
    const email = input.email.trim().toLowerCase()
    try {
      const { userId, hash } = await this.#personWithPassword(caller, email, input.password)
      return await this.admit(caller, userId, { method: 'password', hash })
    } catch (error) {
      if (error instanceof Refusal)
        this.options.audit.signInRefused(
          { email, address: caller.address },
          error.code === 'WRONG_CREDENTIALS' ? 'password' : 'tries',
        )
      throw error
    }
  }

  async #personWithPassword(caller: Caller, email: string, password: string) {
    const { client, throttle } = this.options
    const limits = [
      [signInByAddress, caller.address],
      [signInByPersonAndAddress, `${email} ${caller.address}`],
      [signInByPerson, email],
    ] as const
    for (const [limit, subject] of limits) await throttle.count(limit, subject)
    const person = await client.user.findFirst({ where: { email }, select: { id: true } })
    const hash = await provenHash(client, person?.id, password)
    if (!hash || !person) throw new Refusal('WRONG_CREDENTIALS')
    await throttle.forget(signInByAddress, caller.address)
    await throttle.forget(signInByPerson, email)
    await throttle.clear(signInByPersonAndAddress, `${email} ${caller.address}`)
    return { userId: person.id, hash }
  }

  /** After a first factor: in, or before the second step where the person has one. `hash`: of the password that was proved. */
  async admit(
    caller: Caller,
    userId: string,
    { method, hash }: { method: OwnMethod; hash?: string },
  ): Promise<Entrance | Halfway> {
    const { client, steps, twoStep } = this.options
    return inTransaction(client, async (tx) => {
      await lockPerson(tx, userId)
      // Between proof and session somebody may have taken the password away from the one who proved it.
      if (hash !== undefined && (await storedHash(tx, userId)) !== hash)
        throw new Refusal('WRONG_CREDENTIALS')
      return (await twoStep.isOn(tx, userId))
        ? new Halfway(await steps.begin(tx, userId, method))
        : this.open(tx, caller, userId, method)
    })
  }

  /** A session and its event, inside `inTransaction`. Whoever calls has seen every factor that the person has. */
  async open(tx: Tx, caller: Caller, userId: string, method: OwnMethod): Promise<Entrance> {
    await auditPerson(tx, userId, { action: 'sign-in', details: { method } })
    return this.openSession(tx, caller, { userId, method })
  }

  /** Inside `inTransaction`; the caller records it. The session that this browser had ends: its cookie is overwritten. */
  async openSession(tx: Tx, caller: Caller, session: NewSession): Promise<Entrance> {
    const { userId } = session
    const before = await this.whoIs(caller)
    if (before) {
      await tx.session.deleteMany({ where: { id: before.sessionId } })
      await tx.$executeRaw`select pg_notify('session_revoked', ${before.sessionHash})`
    }
    // Whoever asked to be forgotten takes it back themselves; a company's provider doesn't.
    if (session.method !== 'provider') await this.options.deletions.takeBack(tx, userId)
    const { headers } = await this.options.auth.api.openSession({
      body: { createdAt: this.options.now(), ...session },
      headers: headersOf(caller),
      returnHeaders: true,
    })
    return { userId, organizationId: null, cookies: headers.getSetCookie() }
  }

  /** Ends the session everywhere; gives the cookies that remove it from the browser. */
  async signOut(caller: Caller): Promise<string[]> {
    const { auth, client, sessions } = this.options
    const who = await this.whoIs(caller)
    if (!who) return []
    const { headers } = await inTransaction(client, async (tx) => {
      await tx.$executeRaw`select pg_notify('session_revoked', ${who.sessionHash})`
      await this.#auditSignOut(tx, who)
      return auth.api.signOut({ headers: headersOf(caller), returnHeaders: true })
    })
    await sessions.drop(who.sessionHash)
    return headers.getSetCookie()
  }

  /** A company's provider opened that company alone, so only there it is told. */
  async #auditSignOut(tx: Tx, { userId, method, provided }: SignedIn): Promise<void> {
    if (method !== 'provider') return auditPerson(tx, userId, { action: 'sign-out' })
    const signOut = { actorId: userId, action: 'sign-out', subjectType: 'user', subjectId: userId } as const
    if (provided) await auditIn(tx, provided.organizationId, signOut)
  }
}

export interface NewSession {
  userId: string
  method: SignInMethod
  identityProviderId?: string
  providedAt?: Date
  authenticatedAt?: Date
  /** Of the session whose place it takes. */
  createdAt?: Date
}

export interface NewPerson {
  name: string
  email: string
  password: string
  locale: Locale
}

export interface NewCompany extends NewPerson {
  organizationName: string
  /** IANA zone. */
  timezone?: string | null
}

function checked(input: NewCompany): NewCompany {
  return allOf({
    organizationName: () => textFrom(input.organizationName, ['organizationName'], 100),
    name: () => textFrom(input.name, ['name'], 100),
    email: () => newEmailFrom(input.email, ['email']),
    password: () =>
      assertPassword(input.password, [input.email, input.name, input.organizationName], ['password']),
    locale: () => input.locale,
    // Nobody chose it: a browser of a zone unknown here is no reason to refuse.
    timezone: () => timezoneFrom(input.timezone ?? ''),
  })
}

function headersOf(caller: Caller): Headers {
  const headers = new Headers({ [clientAddressHeader]: caller.address })
  if (caller.cookie) headers.set('cookie', caller.cookie)
  if (caller.userAgent) headers.set('user-agent', caller.userAgent)
  return headers
}

/** The rest of a cookie header (languages, analytics) says nothing about who somebody is. */
function sessionCookie(header: string): string {
  return header
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.includes('session_token='))
    .join(';')
}
