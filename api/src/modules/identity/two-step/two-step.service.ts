import type { PrismaClient } from '@skillgrad/db'
import type { Tx } from '../../../database.js'
import { Refusal } from '../../../graphql/refusal.js'
import { inTransaction } from '../auth-store.js'
import { assertFresh, assertOwn, hasJustShownPasskey } from '../fresh-session.js'
import type { Caller } from '../entrance.js'
import { isPasswordOf } from '../password-proof.js'
import { endSessions } from '../end-sessions.js'
import type { SessionCache, SignedIn } from '../session-cache.js'
import type { SignInChange } from '../../mail/sign-in-changed-letter.js'
import { noteSignInChange } from '../sign-in-change.js'
import { secondStepByPerson, secondStepByPersonAndAddress, type Throttle } from '../throttle.js'
import { newRecoveryCodes, recoveryHash } from './recovery-codes.js'
import type { Seal } from '../../../seal.js'
import { isCode, keyUri, newSecret, secretText, stepOfCode } from './totp.js'

export interface TwoStepOptions {
  client: PrismaClient
  seal: Seal
  throttle: Throttle
  sessions: SessionCache
  publicOrigin: string
  now(): Date
}

/** Codes of an app as a second step at sign-in, and recovery codes for whoever has lost the app. */
export class TwoStepService {
  constructor(private readonly options: TwoStepOptions) {}

  async state(signedIn: SignedIn) {
    const { client, now } = this.options
    const { userId } = signedIn
    const totp = await client.totp.findFirst({ where: { userId }, select: { confirmedAt: true } })
    const recoveryCodesLeft = await client.recoveryCode.count({ where: { userId } })
    const takesPassword = hasJustShownPasskey(signedIn, now())
    return { since: totp?.confirmedAt ?? null, recoveryCodesLeft, takesPassword }
  }

  async isOn(tx: Tx, userId: string): Promise<boolean> {
    return (await tx.totp.count({ where: { userId, confirmedAt: { not: null } } })) > 0
  }

  /** A secret for the app; nothing is asked at sign-in before a code of it was seen. Begun again, it is another. */
  async begin(signedIn: SignedIn): Promise<{ secret: string; uri: string }> {
    const { client, seal, now, publicOrigin } = this.options
    assertOwn(signedIn)
    assertFresh(signedIn, now())
    const secret = newSecret()
    const closed = seal.close(secret, signedIn.userId)
    // One statement, where Prisma's upsert would meet its own twin in another tab.
    const stored = await client.$executeRaw`
      insert into auth.totp as held (user_id, secret) values (${signedIn.userId}::uuid, ${closed})
      on conflict (user_id) do update set secret = excluded.secret where held.confirmed_at is null`
    if (stored === 0) throw new Refusal('TWO_STEP_ALREADY_ON')
    const issuer = `Skillgrad (${new URL(publicOrigin).hostname})`
    return { secret: secretText(secret), uri: keyUri(secret, { issuer, account: signedIn.email }) }
  }

  /** From now on a second step is asked. Ends every other session: they were opened without it. */
  async confirm(caller: Caller, signedIn: SignedIn, code: string): Promise<string[]> {
    const { client, now } = this.options
    assertOwn(signedIn)
    const { userId, sessionId } = signedIn
    const codes = await this.#counted(caller, userId, () =>
      client.$transaction(async (tx) => {
        const begun = await tx.totp.findFirst({ where: { userId, confirmedAt: null } })
        if (!begun) throw new Refusal('TWO_STEP_NOT_BEGUN', ['code'])
        const lastStep = stepOfCode(this.options.seal.open(begun.secret, userId), plain(code), now())
        if (lastStep === null) return null
        const { count } = await tx.totp.updateMany({
          where: { userId, confirmedAt: null, secret: begun.secret },
          data: { confirmedAt: now(), lastStep },
        })
        if (count === 0) throw new Refusal('TWO_STEP_NOT_BEGUN', ['code'])
        await endSessions(tx, userId, sessionId)
        await this.#note(tx, userId, 'two-step.on')
        return this.#replaceRecoveryCodes(tx, userId)
      }),
    )
    if (!codes) throw new Refusal('WRONG_FIRST_CODE', ['code'])
    await this.options.sessions.drop(userId)
    return codes
  }

  /** `proof`: a code of the app, or a recovery code; the password for whoever has just signed in by a passkey. */
  async renewRecoveryCodes(caller: Caller, signedIn: SignedIn, proof: string): Promise<string[]> {
    assertOwn(signedIn)
    const { userId } = signedIn
    return this.#proven(caller, signedIn, proof, async (tx) => {
      await this.#note(tx, userId, 'recovery-codes.renewed')
      return this.#replaceRecoveryCodes(tx, userId)
    })
  }

  /** Other sessions stay: they passed both steps. */
  async end(caller: Caller, signedIn: SignedIn, proof: string): Promise<void> {
    assertOwn(signedIn)
    const { userId } = signedIn
    await this.#proven(caller, signedIn, proof, async (tx) => {
      await assertKeepsNoKey(tx, userId)
      await tx.totp.deleteMany({ where: { userId } })
      await tx.recoveryCode.deleteMany({ where: { userId } })
      await this.#note(tx, userId, 'two-step.off')
      // Companies that ask for a second step are closed from the next request on, in every process.
      await tx.$executeRaw`select pg_notify('session_revoked', ${userId})`
      return true
    })
    await this.options.sessions.drop(userId)
  }

  /**
   * Runs `then` in the transaction that spends the code, so that a code is lost only for what it was spent on. Null for a
   * wrong code.
   */
  async spend<Result>(
    caller: Caller,
    userId: string,
    code: string,
    then: (tx: Tx) => Promise<Result>,
  ): Promise<Result | null> {
    return this.#counted(caller, userId, () =>
      inTransaction(this.options.client, async (tx) =>
        (await this.#accepts(tx, userId, code)) ? then(tx) : null,
      ),
    )
  }

  async #proven<Result>(
    caller: Caller,
    signedIn: SignedIn,
    proof: string,
    then: (tx: Tx) => Promise<Result>,
  ): Promise<Result> {
    const { client, now } = this.options
    const { userId } = signedIn
    // The password is the first step alone: it takes nothing away that guards against a stolen one.
    const takesPassword = hasJustShownPasskey(signedIn, now())
    const done = await this.#counted(caller, userId, async () => {
      const knowsPassword = takesPassword && (await isPasswordOf(client, userId, proof))
      return client.$transaction(async (tx) => {
        if (!(await this.isOn(tx, userId))) throw new Refusal('TWO_STEP_NOT_ON', ['proof'])
        return knowsPassword || (await this.#accepts(tx, userId, proof)) ? then(tx) : null
      })
    })
    if (done === null) throw new Refusal('WRONG_PROOF', ['proof'])
    return done
  }

  /** Whether the code counts; then it counts no more. Of two at once with one code, the second waits here and loses. */
  async #accepts(tx: Tx, userId: string, typed: string): Promise<boolean> {
    const hash = recoveryHash(typed)
    if (hash) {
      const { count } = await tx.recoveryCode.deleteMany({ where: { userId, hash } })
      if (count > 0) await this.#note(tx, userId, 'recovery-code.used')
      return count > 0
    }
    const code = plain(typed)
    const totp = isCode(code) && (await tx.totp.findFirst({ where: { userId, confirmedAt: { not: null } } }))
    if (!totp) return false
    const step = stepOfCode(this.options.seal.open(totp.secret, userId), code, this.options.now())
    if (step === null) return false
    const { count } = await tx.totp.updateMany({
      where: { userId, lastStep: { lt: step } },
      data: { lastStep: step },
    })
    return count > 0
  }

  /** Counted before it is tried, and taken back when it is right: not null. */
  async #counted<Result>(
    caller: Caller,
    userId: string,
    attempt: () => Promise<Result | null>,
  ): Promise<Result | null> {
    const { throttle } = this.options
    const pair = `${userId} ${caller.address}`
    await throttle.count(secondStepByPersonAndAddress, pair)
    await throttle.count(secondStepByPerson, userId)
    const result = await attempt()
    if (result === null) return null
    await throttle.clear(secondStepByPersonAndAddress, pair)
    await throttle.forget(secondStepByPerson, userId)
    return result
  }

  async #replaceRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
    const codes = newRecoveryCodes()
    await tx.recoveryCode.deleteMany({ where: { userId } })
    await tx.recoveryCode.createMany({ data: codes.map((code) => ({ userId, hash: recoveryHash(code)! })) })
    return codes
  }

  #note(tx: Tx, userId: string, change: SignInChange): Promise<void> {
    const { now, publicOrigin } = this.options
    return noteSignInChange(tx, userId, { change, at: now(), publicOrigin })
  }
}

/** An emergency key without a second step would open a company to whoever learns a password. */
async function assertKeepsNoKey(tx: Tx, userId: string): Promise<void> {
  const key = await tx.member.findFirst({
    where: { userId, isBreakGlass: true },
    select: { organization: { select: { name: true } } },
  })
  if (key) throw new Refusal('EMERGENCY_KEY_KEEPS_TWO_STEP', ['proof'], { company: key.organization.name })
}

/** Apps show `123 456`. */
function plain(code: string): string {
  return code.replaceAll(/\s/g, '')
}
