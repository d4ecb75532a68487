import type { PrismaClient } from '@skillgrad/db'
import { localeFrom, type Locale } from '../../locale.js'
import { linkMinutes } from '../identity/sign-in-link/link-minutes.js'
import { signInLinkLetter } from './sign-in-link-letter.js'

/** Writes to the person behind an address; to nobody where there is none. Done twice, the same link comes twice. */
export async function writeSignInLinkLetter(
  shared: PrismaClient,
  publicOrigin: string,
  { email, token, locale }: { email: string; token: string; locale: Locale },
): Promise<void> {
  const [person] = await shared.$queryRaw<
    { name: string; locale: string | null }[]
  >`select name, locale from auth.addressee(${email})`
  if (!person) return
  const letter = signInLinkLetter(person.locale === null ? locale : localeFrom(person.locale), {
    name: person.name,
    link: `${publicOrigin}/enter/${token}`,
    minutes: linkMinutes,
  })
  await shared.$transaction(async (tx) => {
    const { id } = await tx.identityMail.create({
      data: { recipient: email, ...letter },
      select: { id: true },
    })
    await tx.$executeRaw`select auth.enqueue('identity-mail.send', jsonb_build_object('mailId', ${id}::text))`
  })
}
