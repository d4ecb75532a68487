import type { Locale } from '../../locale.js'
import { linkLetter, type Letter, type LinkWords } from './link-letter.js'

/** A new colleague may be away when the letter comes. */
export const welcomeDays = 7

interface CompanyWelcomeFacts {
  name: string
  organization: string
  link: string
}

interface WelcomeFacts extends CompanyWelcomeFacts {
  signIn: string
}

/** To somebody whose company made an account for them: they choose the password themselves. */
export function welcomeLetter(locale: Locale, facts: WelcomeFacts): Letter {
  return linkLetter('welcome', locale, facts.link, words[locale](facts))
}

/** To somebody whom their company signs in by itself: there is no password to choose. */
export function companyWelcomeLetter(locale: Locale, facts: CompanyWelcomeFacts): Letter {
  return linkLetter('company-welcome', locale, facts.link, companyWords[locale](facts))
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

const companyWords: Record<Locale, (facts: CompanyWelcomeFacts) => LinkWords> = {
  en: ({ name, organization }) => ({
    subject: `${organization} has taken you into its company on Skillgrad`,
    greeting: `${name}, ${organization} learns and builds AI on Skillgrad, and you are a member there now.`,
    call: `Sign in through ${organization}`,
    footer: `You sign in with your account at ${organization}; there is no password to remember. Keep the address: it stays the same.`,
  }),
  'zh-CN': ({ name, organization }) => ({
    subject: `${organization} 已将你加入其 Skillgrad 公司`,
    greeting: `${name}，${organization} 在 Skillgrad 学习并构建人工智能，你现在已是其成员。`,
    call: `通过 ${organization} 登录`,
    footer: `使用你在 ${organization} 的账号登录即可，无需另设密码。此链接长期有效，请妥善保存。`,
  }),
}
