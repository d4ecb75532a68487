import { randomBytes } from 'node:crypto'
import type { PrismaClient } from '@skillgrad/db'
import { HandCookie } from '../../identity/cookie.js'
import type { Caller } from '../../identity/entrance.js'
import { forgetEnded } from '../../identity/forget-ended.js'
import { hashOf } from '../../identity/hash.js'
import type { Asserted } from './asserted.js'
import { SignInRefused } from './refused.js'

const minutes = 15

export interface NewAttempt {
  /** What the provider hands back. */
  handle: string
  providerId: string
  returnTo: string | null
  testerId: string | null
  nonce?: string
  verifier?: string
  /** Set where the person must sign in there anew. */
  authenticatedSince: Date | null
}

/** Browsers that are away at a provider. Each comes back once, and none can bring what another was given. */
export class Attempts {
  readonly #cookie: HandCookie

  constructor(
    private readonly client: PrismaClient,
    publicOrigin: string,
    private readonly now: () => Date,
  ) {
    this.#cookie = new HandCookie('away', publicOrigin)
  }

  /** Gives the cookies by which the browser is known again. */
  async begin(caller: Caller, { handle, ...attempt }: NewAttempt): Promise<string[]> {
    // Kept, so that what was begun in another tab can end, too.
    const browser = this.#cookie.read(caller.cookie) ?? randomBytes(32).toString('base64url')
    const expiresAt = new Date(this.now().getTime() + minutes * 60_000)
    await this.client.$transaction(async (tx) => {
      await forgetEnded(tx, 'company_sign_in_attempt', this.now())
      await tx.companySignInAttempt.create({
        data: { hash: hashOf(handle), browserHash: hashOf(browser), expiresAt, ...attempt },
      })
    })
    return [this.#cookie.holding(browser, minutes * 60)]
  }

  /** Whether this request was ours and still waits for its answer. */
  async isWaiting(providerId: string, handle: string): Promise<boolean> {
    const where = { hash: hashOf(handle), providerId, ticketHash: null, expiresAt: { gt: this.now() } }
    return (await this.client.companySignInAttempt.count({ where })) > 0
  }

  /** Of OIDC: taken by the browser that comes back with it. Gone whatever comes of it, except for another browser. */
  async take(caller: Caller, providerId: string, handle: string) {
    return this.#take(caller, { hash: hashOf(handle), providerId, ticketHash: null })
  }

  /**
   * Of SAML: the answer comes with a form of the provider's, which brings no cookie of ours. It is kept, for the browser to fetch
   * with its cookie. Gives the ticket; the assertion counts no second time, in whatever process.
   */
  async keep(
    providerId: string,
    handle: string,
    proof: { asserted: Asserted; assertionId: string; endsAt: Date },
  ): Promise<string> {
    const ticket = randomBytes(32).toString('base64url')
    await this.client.$transaction(async (tx) => {
      await forgetEnded(tx, 'used_assertion', this.now())
      const used = { providerId, hash: hashOf(proof.assertionId), expiresAt: proof.endsAt }
      const { count } = await tx.usedAssertion.createMany({ data: [used], skipDuplicates: true })
      if (count === 0) throw new SignInRefused('replayed', 'the assertion was used before')
      const kept = await tx.companySignInAttempt.updateMany({
        where: { hash: hashOf(handle), providerId, ticketHash: null, expiresAt: { gt: this.now() } },
        data: { asserted: proof.asserted, ticketHash: hashOf(ticket) },
      })
      if (kept.count === 0) throw new SignInRefused('replayed', 'the request was answered before')
    })
    return ticket
  }

  async takeKept(caller: Caller, ticket: string) {
    return this.#take(caller, { ticketHash: hashOf(ticket) })
  }

  /** Of two at once, one finds it gone. */
  async #take(caller: Caller, where: { hash?: string; providerId?: string; ticketHash: string | null }) {
    const browser = this.#cookie.read(caller.cookie)
    const found = await this.client.companySignInAttempt.findFirst({
      where: { ...where, expiresAt: { gt: this.now() } },
    })
    if (!found) throw new SignInRefused('unknown')
    if (!browser || hashOf(browser) !== found.browserHash) throw new SignInRefused('other-browser')
    const { count } = await this.client.companySignInAttempt.deleteMany({ where: { hash: found.hash } })
    if (count === 0) throw new SignInRefused('unknown')
    return found
  }
}
