import { randomInt } from 'node:crypto'
import type { PrismaClient } from '@skillgrad/db'
import type { Tx } from '../../../database.js'
import { Refusal } from '../../../graphql/refusal.js'
import type { Locale } from '../../../locale.js'
import { domainOfAddress } from '../../company-sign-in/domain/domain-name.js'
import { emailCodeLetter } from '../../mail/email-code-letter.js'
import { assertFresh, assertOwn, hasJustShownPasskey } from '../fresh-session.js'
import type { Caller } from '../entrance.js'
import { hashOf } from '../hash.js'
import { newEmailFrom } from '../input.js'
import { lockAccount } from '../lock-account.js'
import { isPasswordOf, storedHash } from '../password-proof.js'
import { spendLetters } from '../recovery.service.js'
import type { SessionCache, SignedIn } from '../session-cache.js'
import { noteSignInChange } from '../sign-in-change.js'
import {
  emailChangeByPerson,
  emailChangeByRecipient,
  emailCodeByPerson,
  signInByPerson,
  signInByPersonAndAddress,
  type Throttle,
} from '../throttle.js'

const minutes = 15

export interface EmailChangeOptions {
  client: PrismaClient
  throttle: Throttle
  sessions: SessionCache
  publicOrigin: string
  now(): Date
}

/** Another address for an account: a code goes there, and who reads it types it where they are signed in. */
export class EmailChangeService {
  constructor(private readonly options: EmailChangeOptions) {}

  /** The same is answered where the address has an account already; then nobody gets a letter. */
  async begin(
    caller: Caller,
    signedIn: SignedIn,
    { email: typed, currentPassword }: { email: string; currentPassword: string },
    locale: Locale,
  ): Promise<void> {
    const { client, throttle, now } = this.options
    assertOwn(signedIn)
    assertFresh(signedIn, now())
    const email = newEmailFrom(typed, ['email'])
    if (email === signedIn.email) throw new Refusal('EMAIL_SAME', ['email'])
    await this.#prove(caller, signedIn, currentPassword)
    await assertIsNoCompanys(client, signedIn)
    await throttle.count(emailChangeByPerson, signedIn.userId)
    await throttle.count(emailChangeByRecipient, email)
    const code = String(randomInt(10 ** 8)).padStart(8, '0')
    await client.$transaction(async (tx) => {
      const { userId, name } = signedIn
      // A new wish takes the place of the one before.
      await tx.verification.deleteMany({ where: { value: userId, identifier: { startsWith: prefix } } })
      if (await tx.user.findFirst({ where: { email }, select: { id: true } })) return
      const expiresAt = new Date(now().getTime() + minutes * 60_000)
      await tx.verification.create({
        data: { identifier: identifierOf(userId, code, email), value: userId, expiresAt },
      })
      const letter = emailCodeLetter(locale, { name, code, minutes })
      const { id } = await tx.identityMail.create({ data: { recipient: email, ...letter } })
      await tx.$executeRaw`select auth.enqueue('identity-mail.send', jsonb_build_object('mailId', ${id}::text))`
    })
  }

  /** With the address goes every way back in: an open session is not enough, as with another password. */
  async #prove(caller: Caller, signedIn: SignedIn, password: string): Promise<void> {
    const { client, throttle, now } = this.options
    const { userId, email } = signedIn
    if (hasJustShownPasskey(signedIn, now()) || !(await storedHash(client, userId))) return
    const tries = `${email} ${caller.address}`
    await throttle.count(signInByPersonAndAddress, tries)
    await throttle.count(signInByPerson, email)
    if (!(await isPasswordOf(client, userId, password)))
      throw new Refusal('WRONG_PASSWORD', ['currentPassword'])
    await throttle.clear(signInByPersonAndAddress, tries)
    await throttle.forget(signInByPerson, email)
  }

  async confirm(signedIn: SignedIn, code: string): Promise<string> {
    const { client, throttle, sessions } = this.options
    assertOwn(signedIn)
    const { userId } = signedIn
    await throttle.count(emailCodeByPerson, userId)
    const email = await client.$transaction((tx) => this.#take(tx, userId, code.replaceAll(/\s/g, '')))
    await throttle.forget(emailCodeByPerson, userId)
    await sessions.drop(userId)
    return email
  }

  async #take(tx: Tx, userId: string, code: string): Promise<string> {
    const { publicOrigin, now } = this.options
    const begun = await tx.verification.findFirst({
      where: {
        value: userId,
        identifier: { startsWith: identifierOf(userId, code, '') },
        expiresAt: { gt: now() },
      },
    })
    // Of two at once the second finds it gone.
    const { count } = await tx.verification.deleteMany({ where: { id: begun?.id ?? userId } })
    if (!begun || count === 0) throw new Refusal('WRONG_EMAIL_CODE', ['code'])
    const email = begun.identifier.slice(identifierOf(userId, code, '').length)
    await lockAccount(tx, email)
    if (await tx.user.findFirst({ where: { email }, select: { id: true } }))
      throw new Refusal('EMAIL_TAKEN', ['code'])
    const before = await tx.user.findFirstOrThrow({ where: { id: userId }, select: { email: true } })
    // Before the address is another: the letter goes to the one that may have been stolen from.
    await noteSignInChange(tx, userId, { change: 'email.changed', name: email, at: now(), publicOrigin })
    await spendLetters(tx, before.email)
    await tx.user.update({ where: { id: userId }, data: { email, emailVerified: true } })
    await tx.$executeRaw`select pg_notify('session_revoked', ${userId})`
    return email
  }
}

/** Codes stand among the short-lived proofs, by a hash that is the person's; the address follows. */
const prefix = 'email:'
const identifierOf = (userId: string, code: string, email: string) =>
  `${prefix}${hashOf(`${userId} ${code}`)}:${email}`

/**
 * An address by which a company signs its people in says who they are there, also to keep out whom it has suspended or
 * removed: it stays theirs for as long as the company has anything to do with them.
 */
async function assertIsNoCompanys(client: PrismaClient, { userId, email }: SignedIn): Promise<void> {
  const verifiedDomain = domainOfAddress(email)
  if (!verifiedDomain) return
  const company = await client.organization.findFirst({
    where: {
      domains: { some: { verifiedDomain } },
      providers: { some: { liveAt: { not: null } } },
      OR: [{ members: { some: { userId } } }, { removedMembers: { some: { userId } } }],
    },
    select: { name: true },
  })
  if (company) throw new Refusal('EMAIL_OF_COMPANY', ['email'], { company: company.name })
}
