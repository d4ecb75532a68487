import type { Prisma } from '@skillgrad/db'
import type { Tx } from '../../database.js'
import { localeFrom } from '../../locale.js'
import { signInChangedLetter, type SignInChange } from '../mail/sign-in-changed-letter.js'
import { auditPerson } from './audit-person.js'

export interface NotedChange {
  change: SignInChange
  /** What the letter names: a passkey's name. */
  name?: string
  at: Date
  publicOrigin: string
  details?: Prisma.InputJsonObject
}

/** Whatever changes how a person signs in stands in the audit of their companies, and in a letter to them. */
export async function noteSignInChange(tx: Tx, userId: string, noted: NotedChange): Promise<void> {
  const { change, details } = noted
  await auditPerson(tx, userId, { action: change, ...(details ? { details } : {}) })
  await writeChange(tx, userId, noted)
}

/** The letter alone, for what concerns one company and is recorded there. */
export async function writeChange(
  tx: Tx,
  userId: string,
  noted: Omit<NotedChange, 'details'>,
): Promise<void> {
  const { change } = noted
  const person = await tx.user.findFirstOrThrow({
    where: { id: userId },
    select: { name: true, email: true, locale: true, timezone: true },
  })
  const letter = signInChangedLetter(localeFrom(person.locale), {
    change,
    person: person.name,
    name: noted.name ?? '',
    at: noted.at,
    timezone: person.timezone ?? 'UTC',
    link: `${noted.publicOrigin}/settings`,
  })
  const { id } = await tx.identityMail.create({
    data: { recipient: person.email, ...letter },
    select: { id: true },
  })
  await tx.$executeRaw`select auth.enqueue('identity-mail.send', jsonb_build_object('mailId', ${id}::text))`
}
