import { randomBytes } from 'node:crypto'
import type { PrismaClient } from '@skillgrad/db'
import type { Tx } from '../../../database.js'
import { HandCookie } from '../cookie.js'
import { forgetEnded } from '../forget-ended.js'
import { hashOf } from '../hash.js'
import type { Caller } from '../entrance.js'
import type { OwnMethod } from '../sign-in-method.js'

const minutes = 10

/** Sign-ins between their two steps: the person is known, and has no session yet. */
export class SignInSteps {
  readonly #cookie: HandCookie

  constructor(
    private readonly client: PrismaClient,
    publicOrigin: string,
    private readonly now: () => Date,
  ) {
    this.#cookie = new HandCookie('second_step', publicOrigin)
  }

  /** The cookies with which the browser comes back. */
  async begin(tx: Tx, userId: string, method: OwnMethod): Promise<string[]> {
    await forgetEnded(tx, 'sign_in_step', this.now())
    const token = randomBytes(32).toString('base64url')
    const expiresAt = new Date(this.now().getTime() + minutes * 60_000)
    await tx.signInStep.create({ data: { hash: hashOf(token), userId, method, expiresAt } })
    return [this.#cookie.holding(token, minutes * 60)]
  }

  /** Null once it was taken or has ended. */
  async of(caller: Caller) {
    const token = this.#cookie.read(caller.cookie)
    if (!token) return null
    return this.client.signInStep.findFirst({
      where: { hash: hashOf(token), expiresAt: { gt: this.now() } },
      select: { hash: true, method: true, expiresAt: true, user: { select: { id: true, email: true } } },
    })
  }

  /** Of two at once, one finds it gone. Gives the cookies that remove it from the browser. */
  async take(tx: Tx, step: { hash: string }): Promise<string[] | null> {
    const { count } = await tx.signInStep.deleteMany({ where: { hash: step.hash } })
    return count > 0 ? [this.#cookie.removed()] : null
  }
}
