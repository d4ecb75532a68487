import type { Locale } from '../../locale.js'
import type { SignInMethod } from './sign-in-method.js'
import { hashOf } from './hash.js'

export interface SignedIn {
  userId: string
  name: string
  email: string
  locale: Locale
  method: SignInMethod
  /** Of the company whose identity provider has said who it is. */
  provided: { organizationId: string; providerId: string; at: Date } | null
  /** Runs the installation; stands outside the companies. Never by the word of a company's provider. */
  isOperator: boolean
  sessionId: string
  /** sha256 of the session's token, as carried by the revocation notice. */
  sessionHash: string
  /** Codes of an app are asked whenever they sign in by what is theirs. */
  hasSecondStep: boolean
  signedInAt: Date
  /** When the person last showed who they are; null where their company's provider does not say. */
  provedAt: Date | null
  expiresAt: Date
}

const freshMs = 5_000
const most = 10_000

/**
 * Sessions for some seconds, so that a page of many requests asks the database once. A revoked session is dropped at once
 * by a notice to every process; a notice lost with a broken connection costs at most `freshMs`.
 */
export class SessionCache {
  readonly #entries = new Map<string, { signedIn: Promise<SignedIn | null>; readAt: number }>()

  constructor(private readonly now: () => number = Date.now) {}

  async read(cookie: string, load: () => Promise<SignedIn | null>): Promise<SignedIn | null> {
    const key = hashOf(cookie)
    const held = this.#entries.get(key)
    if (held && this.now() - held.readAt < freshMs) return held.signedIn
    const signedIn = load()
    this.#remember(key, signedIn)
    signedIn.catch(() => this.#entries.delete(key))
    return signedIn
  }

  /** `revoked` is a session's hash or a person's id. */
  async drop(revoked: string): Promise<void> {
    for (const [key, entry] of this.#entries) {
      const signedIn = await entry.signedIn.catch(() => null)
      if (signedIn && (signedIn.sessionHash === revoked || signedIn.userId === revoked))
        this.#entries.delete(key)
    }
  }

  clear(): void {
    this.#entries.clear()
  }

  #remember(key: string, signedIn: Promise<SignedIn | null>): void {
    if (this.#entries.size >= most) this.#entries.clear()
    this.#entries.set(key, { signedIn, readAt: this.now() })
  }
}
