import type { PrismaClient } from '@skillgrad/db'
import { localeFrom, type Locale } from '../../locale.js'
import { recoveryMinutes } from '../identity/recovery.service.js'
import { linkMinutes } from '../identity/sign-in-link/link-minutes.js'
import type { Letter } from './link-letter.js'
import { passwordLetter } from './password-letter.js'
import { signInLinkLetter } from './sign-in-link-letter.js'

interface Kind {
  letter(locale: Locale, facts: { name: string; link: string; minutes: number }): Letter
  path: string
  minutes: number
}

const kinds = {
  password: { letter: passwordLetter, path: 'reset-password', minutes: recoveryMinutes },
  'sign-in-link': { letter: signInLinkLetter, path: 'enter', minutes: linkMinutes },
} as const satisfies Record<string, Kind>

export interface Asked {
  email: string
  token: string
  /** Of whoever asked, for a person who has chosen none. */
  locale: Locale
}

/** Writes to the person behind an address; to nobody where there is none. Done twice, the same link comes twice. */
export async function writeAskedLetter(
  identityDb: PrismaClient,
  publicOrigin: string,
  kind: keyof typeof kinds,
  { email, token, locale }: Asked,
): Promise<void> {
  const person = await identityDb.user.findFirst({ where: { email }, select: { name: true, locale: true } })
  if (!person) return
  const { letter: write, path, minutes } = kinds[kind]
  const letter = write(person.locale === null ? locale : localeFrom(person.locale), {
    name: person.name,
    link: `${publicOrigin}/${path}/${token}`,
    minutes,
  })
  await identityDb.$transaction(async (tx) => {
    const { id } = await tx.identityMail.create({
      data: { recipient: email, ...letter },
      select: { id: true },
    })
    await tx.$executeRaw`select auth.enqueue('identity-mail.send', jsonb_build_object('mailId', ${id}::text))`
  })
}
