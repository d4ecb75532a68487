import type { Locale } from '../../locale.js'
import { linkLetter, type Letter, type LinkWords } from './link-letter.js'

/** The way in, for the holder of the mailbox. */
export function signInLinkLetter(
  locale: Locale,
  facts: { name: string; link: string; minutes: number },
): Letter {
  return linkLetter('sign-in-link', locale, facts.link, words[locale](facts))
}

const words: Record<Locale, (facts: { name: string; minutes: number }) => LinkWords> = {
  en: ({ name, minutes }) => ({
    subject: 'Your link to sign in to Skillgrad',
    greeting: `${name}, here is the link you asked for. Open it in the browser in which you asked.`,
    call: 'Sign in to Skillgrad',
    footer: `The link works once and ends in ${minutes} minutes. If you did not ask for it, ignore this letter: nobody gets in without it. Never send it on to anybody.`,
  }),
  'zh-CN': ({ name, minutes }) => ({
    subject: '你的 Skillgrad 登录链接',
    greeting: `${name}，这是你申请的登录链接。请在申请时使用的浏览器中打开。`,
    call: '登录 Skillgrad',
    footer: `链接只能使用一次，${minutes} 分钟后失效。如果不是你本人申请，请忽略此邮件：没有此链接，任何人都无法登录。请勿转发给他人。`,
  }),
}
