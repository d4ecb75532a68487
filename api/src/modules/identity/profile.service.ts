import type { PrismaClient } from '@skillgrad/db'
import type { Tx } from '../../database.js'
import { Refusal } from '../../graphql/refusal.js'
import { localeFrom, type Locale } from '../../locale.js'
import { auditPerson } from './audit-person.js'
import { textFrom } from './input.js'
import type { SessionCache, SignedIn } from './session-cache.js'

export interface ProfileChange {
  name?: string | null
  locale?: Locale | null
  wantsReminders?: boolean | null
  wantsDigest?: boolean | null
  wantsAnswers?: boolean | null
}

interface Profile {
  wantsReminders: boolean
  wantsDigest: boolean
  wantsAnswers: boolean
  id: string
  name: string
  locale: string | null
}

/** What a person says of themselves, and which letters they wish for. */
export class ProfileService {
  constructor(private readonly options: { client: PrismaClient; sessions: SessionCache }) {}

  /** What is left out stays as it is. */
  async update(signedIn: SignedIn, change: ProfileChange): Promise<{ name?: string; locale?: Locale }> {
    const { client, sessions } = this.options
    const { userId } = signedIn
    const data = {
      ...(change.name == null ? {} : { name: textFrom(change.name, ['name'], 100) }),
      ...(change.locale == null ? {} : { locale: change.locale }),
    }
    const letters = {
      ...(change.wantsReminders == null ? {} : { wantsReminders: change.wantsReminders }),
      ...(change.wantsDigest == null ? {} : { wantsDigest: change.wantsDigest }),
      ...(change.wantsAnswers == null ? {} : { wantsAnswers: change.wantsAnswers }),
    }
    await client.$transaction(async (tx) => {
      const before = await tx.user.findUniqueOrThrow({ where: { id: userId } })
      const after = await tx.user.update({ where: { id: userId }, data: { ...data, ...letters } })
      if (signedIn.method === 'provider') await assertIsTheirsToChange(tx, before, after)
      await auditProfile(tx, before, after)
      await tx.$executeRaw`select pg_notify('session_revoked', ${userId})`
    })
    await sessions.drop(userId)
    return data
  }
}

/** Whoever runs the provider of one company must not say what others know a person by; a language is chosen by whoever reads. */
async function assertIsTheirsToChange(tx: Tx, before: Profile, after: Profile): Promise<void> {
  if (changedOf(before, after).length === 0) return
  if ((await tx.member.count({ where: { userId: after.id } })) > 1) throw new Refusal('OWN_SIGN_IN_NEEDED')
}

/** That the name changed, but neither name: whoever is erased must be gone from here, too. */
async function auditProfile(tx: Tx, before: Profile, after: Profile): Promise<void> {
  const spoken = { before: localeFrom(before.locale), after: localeFrom(after.locale) }
  const locale =
    spoken.before === spoken.after
      ? null
      : { before: { locale: spoken.before }, after: { locale: spoken.after } }
  const withheld = changedOf(before, after)
  if (!locale && withheld.length === 0) return
  await auditPerson(tx, after.id, { action: 'profile.changed', details: { ...locale, withheld } })
}

function changedOf(before: Profile, after: Profile): string[] {
  const isSame = (field: keyof Profile) => before[field] === after[field]
  return [
    ...(isSame('name') ? [] : ['name']),
    ...(isSame('wantsReminders') && isSame('wantsDigest') && isSame('wantsAnswers') ? [] : ['letters']),
  ]
}
