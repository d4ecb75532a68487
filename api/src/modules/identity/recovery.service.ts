import { randomBytes } from 'node:crypto'
import type { PrismaClient } from '@skillgrad/db'
import type { Tx } from '../../database.js'
import { Refusal } from '../../graphql/refusal.js'
import type { Locale } from '../../locale.js'
import { proveAddress, storePassword } from './account-credentials.js'
import { inTransaction } from './auth-store.js'
import { passwordLinkOf, passwordLinkPrefix, storePasswordLink } from './password-link.js'
import { noteSignInChange } from './sign-in-change.js'
import { endSessions } from './end-sessions.js'
import { assertOwn } from './fresh-session.js'
import type { Caller, Entrance, Halfway } from './entrance.js'
import type { IdentityService } from './identity.service.js'
import { emailFrom } from './input.js'
import type { PasswordPolicy } from './password-policy.js'
import { isPasswordOf } from './password-proof.js'
import { passwords } from './password.js'
import type { SessionCache, SignedIn } from './session-cache.js'
import {
  recoveryByAddress,
  recoveryByPerson,
  signInByPerson,
  signInByPersonAndAddress,
  type Throttle,
} from './throttle.js'

export const recoveryMinutes = 60

export interface RecoveryOptions {
  client: PrismaClient
  identity: IdentityService
  policy: PasswordPolicy
  throttle: Throttle
  sessions: SessionCache
  publicOrigin: string
  now(): Date
}

/** A new password: for whoever forgot theirs, by a letter, and for whoever knows it. */
export class RecoveryService {
  constructor(private readonly options: RecoveryOptions) {}

  /**
   * The same is done whether or not there is such an account, so neither the answer nor the time it takes tells. The
   * background process looks who it is and writes the letter.
   */
  async forgot(caller: Caller, input: { email: string }, locale: Locale): Promise<void> {
    const { client, throttle, now } = this.options
    const email = emailFrom(input.email, ['email'])
    await throttle.count(recoveryByAddress, caller.address)
    await throttle.count(recoveryByPerson, email)
    const token = randomBytes(32).toString('base64url')
    await client.$transaction(async (tx) => {
      const expiresAt = new Date(now().getTime() + recoveryMinutes * 60_000)
      await storePasswordLink(tx, { email, token, expiresAt })
      await tx.$executeRaw`select auth.enqueue('password.forgotten', ${JSON.stringify({ email, token, locale })}::jsonb)`
    })
  }

  /** Whose link it is; null once it was used, has ended, or was never ours. */
  async preview(token: string): Promise<{ email: string } | null> {
    const proof = await this.options.client.verification.findFirst({
      where: { identifier: passwordLinkOf(token), expiresAt: { gt: this.options.now() } },
      select: { value: true },
    })
    return proof && { email: proof.value }
  }

  /** Sets the password, ends every session of the person, and signs in here; a second step is asked all the same. */
  async reset(caller: Caller, input: { token: string; password: string }): Promise<Entrance | Halfway> {
    const { client, identity, policy, publicOrigin, now } = this.options
    const proof = await this.preview(input.token)
    if (!proof) throw new Refusal('RECOVERY_SPENT', ['token'])
    const { email } = proof
    await policy.assert(input.password, [email], ['password'])
    const hash = await passwords.hash(input.password)
    const user = await inTransaction(client, async (tx) => {
      // Taken first: of two at once, the second waits here and finds none.
      const taken = await tx.verification.deleteMany({ where: { identifier: passwordLinkOf(input.token) } })
      const person = taken.count > 0 && (await tx.user.findFirst({ where: { email } }))
      if (!person) throw new Refusal('RECOVERY_SPENT', ['token'])
      // Who reads the mailbox owns the address.
      await spendLetters(tx, email)
      await proveAddress(tx, person)
      await storePassword(tx, person.id, hash)
      await endSessions(tx, person.id)
      await noteSignInChange(tx, person.id, { change: 'password.reset', at: now(), publicOrigin })
      return person
    })
    await this.options.sessions.drop(user.id)
    return identity.admit(caller, user.id, { method: 'password' })
  }

  async hasPassword(userId: string): Promise<boolean> {
    const where = { userId, providerId: 'credential', password: { not: null } }
    return (await this.options.client.account.count({ where })) > 0
  }

  /** Ends every other session of the person. */
  async change(
    caller: Caller,
    signedIn: SignedIn,
    input: { currentPassword: string; password: string },
  ): Promise<void> {
    const { client, policy, publicOrigin, throttle, sessions, now } = this.options
    assertOwn(signedIn)
    const tries = `${signedIn.email} ${caller.address}`
    await throttle.count(signInByPersonAndAddress, tries)
    await throttle.count(signInByPerson, signedIn.email)
    if (!(await isPasswordOf(client, signedIn.userId, input.currentPassword)))
      throw new Refusal('WRONG_PASSWORD', ['currentPassword'])
    await throttle.clear(signInByPersonAndAddress, tries)
    await throttle.forget(signInByPerson, signedIn.email)
    await policy.assert(input.password, [signedIn.email, signedIn.name], ['password'])
    const hash = await passwords.hash(input.password)
    await client.$transaction(async (tx) => {
      await storePassword(tx, signedIn.userId, hash)
      await endSessions(tx, signedIn.userId, signedIn.sessionId)
      await spendLetters(tx, signedIn.email)
      await noteSignInChange(tx, signedIn.userId, { change: 'password.changed', at: now(), publicOrigin })
    })
    await sessions.drop(signedIn.userId)
  }
}

/** Letters that let somebody in, and were written before the password was another. */
export async function spendLetters(tx: Tx, email: string): Promise<void> {
  await tx.verification.deleteMany({
    where: { identifier: { startsWith: passwordLinkPrefix }, value: email },
  })
  await tx.signInLink.deleteMany({ where: { email } })
}
