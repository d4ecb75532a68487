import type { PrismaClient } from '@skillgrad/db'
import type { Tx } from '../../../database.js'
import { Refusal } from '../../../graphql/refusal.js'
import { auditPerson } from '../audit-person.js'
import { assertFresh, assertOwn } from '../fresh-session.js'
import { textFrom } from '../input.js'
import { endSessions } from '../end-sessions.js'
import type { SessionCache, SignedIn } from '../session-cache.js'
import { noteSignInChange } from '../sign-in-change.js'
import {
  challengeIn,
  readRegistration,
  registrationOptions,
  siteOf,
  verifiedRegistration,
} from './ceremony.js'
import type { Challenges } from './challenges.js'

export interface PasskeyOptions {
  client: PrismaClient
  challenges: Challenges
  sessions: SessionCache
  publicOrigin: string
  now(): Date
}

const most = 20

/** The passkeys of a person, as the settings show them. */
export class PasskeyService {
  constructor(private readonly options: PasskeyOptions) {}

  /** Oldest first. */
  async of(userId: string) {
    return this.options.client.passkey.findMany({
      where: { userId },
      orderBy: { createdAt: 'asc' },
      select: { id: true, name: true, isSynced: true, createdAt: true, lastUsedAt: true },
    })
  }

  /** What the browser needs to make one. */
  async begin(signedIn: SignedIn) {
    const { client, challenges, publicOrigin, now } = this.options
    assertOwn(signedIn)
    assertFresh(signedIn, now())
    const { userId, name, email } = signedIn
    const known = await client.passkey.findMany({ where: { userId }, select: { credentialId: true } })
    if (known.length >= most) throw new Refusal('PASSKEY_LIMIT', [], { maximum: most })
    const options = await registrationOptions(
      siteOf(publicOrigin),
      { id: userId, name, email },
      known.map(({ credentialId }) => credentialId),
    )
    await challenges.keep(options.challenge, userId)
    return options
  }

  /** Other sessions stay: nothing that opened them is worth less now. */
  async add(signedIn: SignedIn, input: { credential: unknown; name: string }) {
    const { client, now } = this.options
    assertOwn(signedIn)
    assertFresh(signedIn, now())
    const name = textFrom(input.name, ['name'], 60)
    const made = await this.#verified(signedIn, input.credential)
    if (!made) throw new Refusal('PASSKEY_REFUSED', ['credential'])
    const { credential, credentialBackedUp } = made
    await client.$transaction(async (tx) => {
      await lockPerson(tx, signedIn.userId)
      if ((await tx.passkey.count({ where: { userId: signedIn.userId } })) >= most)
        throw new Refusal('PASSKEY_LIMIT', [], { maximum: most })
      const { count } = await tx.passkey.createMany({
        data: {
          userId: signedIn.userId,
          name,
          credentialId: credential.id,
          publicKey: credential.publicKey,
          counter: credential.counter,
          transports: credential.transports ?? [],
          isSynced: credentialBackedUp,
          createdAt: now(),
        },
        skipDuplicates: true,
      })
      if (count === 0) throw new Refusal('PASSKEY_REFUSED', ['credential'])
      await this.#note(tx, signedIn.userId, { change: 'passkey.added', name })
    })
  }

  async rename(signedIn: SignedIn, passkeyId: string, name: string): Promise<void> {
    assertOwn(signedIn)
    const { userId } = signedIn
    const wanted = textFrom(name, ['name'], 60)
    await this.options.client.$transaction(async (tx) => {
      const { count } = await tx.passkey.updateMany({
        where: { id: passkeyId, userId },
        data: { name: wanted },
      })
      if (count === 0) throw new Refusal('NOT_FOUND', ['passkey'])
      await auditPerson(tx, userId, { action: 'passkey.renamed' })
    })
  }

  /** Ends every other session: whoever removes one has perhaps lost the device that holds it. */
  async remove(signedIn: SignedIn, passkeyId: string): Promise<void> {
    const { client, sessions, now } = this.options
    assertOwn(signedIn)
    assertFresh(signedIn, now())
    const { userId, sessionId } = signedIn
    await client.$transaction(async (tx) => {
      // Of two at once that remove the last two, the second waits here and is refused.
      await lockPerson(tx, userId)
      const passkey = await tx.passkey.findFirst({ where: { id: passkeyId, userId } })
      if (!passkey) throw new Refusal('NOT_FOUND', ['passkey'])
      const others = await tx.passkey.count({ where: { userId, id: { not: passkeyId } } })
      const passwords = await tx.account.count({ where: { userId, password: { not: null } } })
      if (others + passwords === 0) throw new Refusal('LAST_WAY_IN', ['passkey'])
      await tx.passkey.deleteMany({ where: { id: passkeyId, userId } })
      await endSessions(tx, userId, sessionId)
      await this.#note(tx, userId, { change: 'passkey.removed', name: passkey.name })
    })
    await sessions.drop(userId)
  }

  async #verified({ userId }: SignedIn, given: unknown) {
    const { challenges, publicOrigin } = this.options
    const credential = readRegistration(given)
    const challenge = credential && challengeIn(credential)
    if (!challenge || !(await challenges.take(challenge, userId))) return null
    return verifiedRegistration(siteOf(publicOrigin), credential, challenge)
  }

  #note(tx: Tx, userId: string, noted: { change: 'passkey.added' | 'passkey.removed'; name: string }) {
    const { now, publicOrigin } = this.options
    return noteSignInChange(tx, userId, { ...noted, at: now(), publicOrigin })
  }
}

async function lockPerson(tx: Tx, userId: string): Promise<void> {
  await tx.$executeRaw`select from auth."user" where id = ${userId}::uuid for update`
}
