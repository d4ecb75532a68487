import type { Locale } from '../../locale.js'
import { linkLetter, type Letter, type LinkWords } from './link-letter.js'

/** A new colleague may be away when the letter comes. */
export const welcomeDays = 7

interface WelcomeFacts {
  name: string
  organization: string
  link: string
  signIn: string
}

/** To somebody whose company made an account for them: they choose the password themselves. */
export function welcomeLetter(locale: Locale, facts: WelcomeFacts): Letter {
  return linkLetter('welcome', locale, facts.link, words[locale](facts))
}

const words: Record<Locale, (facts: WelcomeFacts) => LinkWords> = {
  en: ({ name, organization, signIn }) => ({
    subject: `${organization} has an account for you on Skillgrad`,
    greeting: `${name}, ${organization} learns and builds AI on Skillgrad, and has made you an account there.`,
    call: 'Choose your password',
    footer: `The link is meant for you alone, works once and ends in ${welcomeDays} days. After that, ask for a new password at ${signIn}.`,
  }),
  'zh-CN': ({ name, organization, signIn }) => ({
    subject: `${organization} 为你开通了 Skillgrad 账号`,
    greeting: `${name}，${organization} 在 Skillgrad 学习并构建人工智能，已为你开通账号。`,
    call: '设置密码',
    footer: `此链接仅供你本人使用，只能使用一次，${welcomeDays} 天后失效。失效后可在 ${signIn} 申请新密码。`,
  }),
}
