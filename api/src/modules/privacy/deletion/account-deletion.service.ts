import type { AccountDeletion, PrismaClient } from '@skillgrad/db'
import type { Tx } from '../../../database.js'
import { Refusal } from '../../../graphql/refusal.js'
import { localeFrom } from '../../../locale.js'
import { auditPerson } from '../../identity/audit-person.js'
import { endSessions } from '../../identity/end-sessions.js'
import { assertNotLastKey } from '../../company-sign-in/entry/emergency-key.js'
import { assertFresh, assertOwn } from '../../identity/fresh-session.js'
import { lockPerson } from '../../identity/lock-person.js'
import type { SessionCache, SignedIn } from '../../identity/session-cache.js'
import { accountDeletionLetter, deletionTakenBackLetter } from '../../mail/deletion-letters.js'
import type { Letter } from '../../mail/link-letter.js'
import { companiesOwnedAlone } from './owned-alone.js'

export const accountGraceDays = 14

interface AccountDeletionOptions {
  client: PrismaClient
  sessions: SessionCache
  publicOrigin: string
  now(): Date
}

/** People who want to be gone. The account is closed at once and erased when its time has come; signing in takes that back. */
export class AccountDeletionService {
  constructor(private readonly options: AccountDeletionOptions) {}

  /** Companies that the person must hand over, or close, first. */
  async hurdles(userId: string): Promise<string[]> {
    return companiesOwnedAlone(this.options.client, userId)
  }

  /** `email`: typed once more, so that nobody does it by a slip. Signs out everywhere. */
  async ask(signedIn: SignedIn, email: string): Promise<AccountDeletion> {
    const { client, sessions, publicOrigin, now } = this.options
    const { userId } = signedIn
    assertOwn(signedIn)
    assertFresh(signedIn, now())
    if (email.trim().toLowerCase() !== signedIn.email) throw new Refusal('NOT_YOUR_EMAIL', ['email'])
    const asked = await client.$transaction(async (tx) => {
      await lockPerson(tx, userId)
      const companies = await companiesOwnedAlone(tx, userId, { lock: true })
      if (companies.length > 0) throw new Refusal('OWNS_COMPANIES', [], { companies: companies.join(', ') })
      for (const key of await tx.member.findMany({ where: { userId, isBreakGlass: true } }))
        await assertNotLastKey(tx, key.organizationId, key.id)
      const requestedAt = now()
      const dueAt = new Date(requestedAt.getTime() + accountGraceDays * 86_400_000)
      const deletion = await tx.accountDeletion.upsert({
        where: { userId },
        create: { userId, requestedAt, dueAt },
        update: {},
      })
      await auditPerson(tx, userId, { action: 'account.deletion-asked' })
      await write(tx, userId, (locale, person) =>
        accountDeletionLetter(locale, {
          person,
          dueAt,
          link: `${publicOrigin}/receipts/${deletion.receipt}`,
        }),
      )
      await endSessions(tx, userId)
      return deletion
    })
    await sessions.drop(userId)
    return asked
  }

  /** Part of every sign-in, in its transaction. */
  async takeBack(tx: Tx, userId: string): Promise<void> {
    const { count } = await tx.accountDeletion.deleteMany({ where: { userId } })
    if (count === 0) return
    await auditPerson(tx, userId, { action: 'account.deletion-taken-back' })
    const link = `${this.options.publicOrigin}/settings`
    await write(tx, userId, (locale, person) => deletionTakenBackLetter(locale, { person, link }))
  }
}

async function write(
  tx: Tx,
  userId: string,
  letterFor: (locale: ReturnType<typeof localeFrom>, person: string) => Letter,
): Promise<void> {
  const { name, email, locale } = await tx.user.findFirstOrThrow({ where: { id: userId } })
  const { id } = await tx.identityMail.create({
    data: { recipient: email, ...letterFor(localeFrom(locale), name) },
    select: { id: true },
  })
  await tx.$executeRaw`select auth.enqueue('identity-mail.send', jsonb_build_object('mailId', ${id}::text))`
}
