import { randomBytes } from 'node:crypto'
import type { PrismaClient } from '@skillgrad/db'
import { Refusal } from '../../../graphql/refusal.js'
import type { Locale } from '../../../locale.js'
import type { AuditTrail } from '../../audit/audit-trail.js'
import { proveAddress, storePassword } from '../account-credentials.js'
import { auditPerson } from '../audit-person.js'
import { HandCookie } from '../cookie.js'
import { endSessions } from '../end-sessions.js'
import type { Caller, Entrance, Halfway } from '../entrance.js'
import { forgetEnded } from '../forget-ended.js'
import { hashOf } from '../hash.js'
import type { IdentityService } from '../identity.service.js'
import { emailFrom } from '../input.js'
import type { PasswordPolicy } from '../password-policy.js'
import { passwords } from '../password.js'
import type { SessionCache } from '../session-cache.js'
import { linkByAddress, linkByPerson, type Throttle } from '../throttle.js'
import { linkMinutes } from './link-minutes.js'

export interface SignInLinkOptions {
  client: PrismaClient
  identity: IdentityService
  policy: PasswordPolicy
  throttle: Throttle
  sessions: SessionCache
  audit: AuditTrail
  publicOrigin: string
  now(): Date
}

export interface LinkUse {
  token: string
  /** Said by a person who was shown that the link was asked for in another browser. */
  isConfirmed: boolean
  password?: string | null
}

/** Signing in by a letter. Opening the link changes nothing, since mail scanners open links, too: it is used by a click. */
export class SignInLinkService {
  readonly #cookie: HandCookie

  constructor(private readonly options: SignInLinkOptions) {
    this.#cookie = new HandCookie('link', options.publicOrigin)
  }

  /**
   * The same is done whether or not there is such an account, so neither the answer nor the time it takes tells. Gives the
   * cookies by which the browser is known again.
   */
  async ask(caller: Caller, input: { email: string }, locale: Locale): Promise<string[]> {
    const { client, throttle, now } = this.options
    const email = emailFrom(input.email, ['email'])
    await throttle.count(linkByAddress, caller.address)
    await throttle.count(linkByPerson, email)
    const token = newToken()
    // Kept, so that the link asked for before is this browser's, too.
    const browser = this.#cookie.read(caller.cookie) ?? newToken()
    const expiresAt = new Date(now().getTime() + linkMinutes * 60_000)
    await client.$transaction(async (tx) => {
      await forgetEnded(tx, 'sign_in_link', now())
      await tx.signInLink.create({
        data: { hash: hashOf(token), email, browserHash: hashOf(browser), expiresAt },
      })
      await tx.$executeRaw`select auth.enqueue_sign_in_link(${JSON.stringify({ email, token, locale })}::jsonb)`
    })
    return [this.#cookie.holding(browser, linkMinutes * 60)]
  }

  /** What the page of the link shows; null once it was used, has ended, or was never ours. */
  async preview(caller: Caller, token: string) {
    const { client, now } = this.options
    const link = await client.signInLink.findFirst({
      where: { hash: hashOf(token), expiresAt: { gt: now() } },
    })
    const person = link && (await client.user.findFirst({ where: { email: link.email } }))
    if (!person) return null
    return {
      email: link.email,
      isThisBrowser: this.#isFrom(caller, link),
      // An address that nobody has proved may hold a password of somebody else: its owner chooses one first.
      needsPassword: !person.emailVerified,
      person,
    }
  }

  async use(caller: Caller, { token, isConfirmed, password }: LinkUse): Promise<Entrance | Halfway> {
    const found = await this.preview(caller, token)
    if (!found) {
      await this.#noteRefused(caller, token)
      throw new Refusal('LINK_SPENT', ['token'])
    }
    const { person } = found
    if (!found.isThisBrowser && !isConfirmed) {
      await this.#noteRefused(caller, token)
      throw new Refusal('LINK_OTHER_BROWSER', ['token'])
    }
    const hash = found.needsPassword ? await this.#chosen(password ?? '', person) : null
    await this.options.client.$transaction(async (tx) => {
      // Taken first: of two at once, the second waits here and finds none.
      const { count } = await tx.signInLink.deleteMany({ where: { hash: hashOf(token) } })
      if (count === 0) throw new Refusal('LINK_SPENT', ['token'])
      // Every other letter of this kind is spent with it.
      await tx.signInLink.deleteMany({ where: { email: person.email } })
      if (hash === null) return
      await proveAddress(tx, person)
      await storePassword(tx, person.id, hash)
      await endSessions(tx, person.id)
      await auditPerson(tx, person.id, { action: 'password.reset' })
    })
    if (hash !== null) await this.options.sessions.drop(person.id)
    return this.options.identity.admit(caller, person.id, { method: 'link' })
  }

  /** One that was used is gone, and nobody knows whose it was. */
  async #noteRefused({ address }: Caller, token: string): Promise<void> {
    const { client, audit } = this.options
    const link = await client.signInLink.findFirst({
      where: { hash: hashOf(token) },
      select: { email: true },
    })
    if (link) audit.signInRefused({ email: link.email, address }, 'link')
  }

  async #chosen(password: string, { email, name }: { email: string; name: string }): Promise<string> {
    if (!password) throw new Refusal('REQUIRED', ['password'])
    await this.options.policy.assert(password, [email, name], ['password'])
    return passwords.hash(password)
  }

  #isFrom(caller: Caller, link: { browserHash: string }): boolean {
    const browser = this.#cookie.read(caller.cookie)
    return browser !== null && hashOf(browser) === link.browserHash
  }
}

const newToken = () => randomBytes(32).toString('base64url')
