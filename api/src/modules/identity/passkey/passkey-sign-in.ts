import type { PrismaClient } from '@skillgrad/db'
import { Refusal } from '../../../graphql/refusal.js'
import type { AuditTrail } from '../../audit/audit-trail.js'
import { inTransaction } from '../auth-store.js'
import { lockPerson } from '../lock-person.js'
import type { Caller, Entrance } from '../entrance.js'
import type { IdentityService } from '../identity.service.js'
import { noteSignInChange } from '../sign-in-change.js'
import { passkeyBeginByAddress, signInByAddress, type Throttle } from '../throttle.js'
import {
  authenticationOptions,
  challengeIn,
  isHandleOf,
  readAssertion,
  siteOf,
  verifiedAssertion,
  type Assertion,
} from './ceremony.js'
import type { Challenges } from './challenges.js'

export interface PasskeySignInOptions {
  client: PrismaClient
  identity: IdentityService
  challenges: Challenges
  throttle: Throttle
  audit: AuditTrail
  publicOrigin: string
  now(): Date
}

/** Signing in with a passkey, which its holder has opened by finger, face or PIN: no second step is asked after it. */
export class PasskeySignIn {
  constructor(private readonly options: PasskeySignInOptions) {}

  /** The same for everybody: who it will be, the authenticator says. */
  async begin(caller: Caller) {
    const { challenges, throttle, publicOrigin } = this.options
    await throttle.count(passkeyBeginByAddress, caller.address)
    const options = await authenticationOptions(siteOf(publicOrigin))
    await challenges.keep(options.challenge, null)
    return options
  }

  async finish(caller: Caller, input: { credential: unknown }): Promise<Entrance> {
    const { throttle } = this.options
    await throttle.count(signInByAddress, caller.address)
    const assertion = readAssertion(input.credential)
    const used = assertion && (await this.#used(assertion))
    if (!used) {
      if (assertion)
        this.options.audit.signInRefused({ credentialId: assertion.id, address: caller.address }, 'passkey')
      throw new Refusal('PASSKEY_REFUSED', ['credential'])
    }
    const { passkey, counter } = used
    if (isCopied(Number(passkey.counter), counter)) {
      await this.#tellCopied(passkey)
      throw new Refusal('PASSKEY_REFUSED', ['credential'])
    }
    const entrance = await this.#enter(caller, used)
    await throttle.forget(signInByAddress, caller.address)
    return entrance
  }

  async #used(assertion: Assertion) {
    const { client, challenges, publicOrigin } = this.options
    const challenge = challengeIn(assertion)
    if (!challenge || !(await challenges.take(challenge, null))) return null
    const passkey = await client.passkey.findFirst({ where: { credentialId: assertion.id } })
    if (!passkey || !isHandleOf(passkey.userId, assertion.response.userHandle)) return null
    const { publicKey } = passkey
    const proof = await verifiedAssertion(siteOf(publicOrigin), assertion, { challenge, publicKey })
    return proof && { passkey, counter: proof.newCounter, isSynced: proof.credentialBackedUp }
  }

  async #enter(caller: Caller, { passkey, counter, isSynced }: Used): Promise<Entrance> {
    const { client, identity, now } = this.options
    return inTransaction(client, async (tx) => {
      await lockPerson(tx, passkey.userId)
      const { count } = await tx.passkey.updateMany({
        // Of two at once with one count, the second waits here and finds another.
        where: { id: passkey.id, counter: passkey.counter },
        data: { counter, isSynced, lastUsedAt: now() },
      })
      if (count === 0) throw new Refusal('PASSKEY_REFUSED', ['credential'])
      return identity.open(tx, caller, passkey.userId, 'passkey')
    })
  }

  async #tellCopied({ userId, name }: { userId: string; name: string }): Promise<void> {
    const { client, now, publicOrigin } = this.options
    await client.$transaction((tx) =>
      noteSignInChange(tx, userId, { change: 'passkey.copied', name, at: now(), publicOrigin }),
    )
  }
}

interface Used {
  passkey: { id: string; userId: string; counter: bigint }
  counter: number
  isSynced: boolean
}

/** An authenticator that counts never tells a number twice; one that does not count tells 0 for ever. */
function isCopied(before: number, now: number): boolean {
  return (before > 0 || now > 0) && now <= before
}
