import type { Locale } from '../../locale.js'
import type { Letter } from './invitation-letter.js'
import { escaped, letterPage } from './letter-page.js'

/** The way in, for the holder of the mailbox. */
export function signInLinkLetter(
  locale: Locale,
  facts: { name: string; link: string; minutes: number },
): Letter {
  const { subject, greeting, call, footer } = words[locale](facts)
  return {
    template: 'sign-in-link',
    locale,
    subject,
    text: [greeting, '', `${call}:`, facts.link, '', footer, ''].join('\n'),
    html: letterPage(locale, subject, [
      `<p>${escaped(greeting)}</p>`,
      `<p><a href="${escaped(facts.link)}">${escaped(call)}</a></p>`,
      `<p style="color:#57606f">${escaped(footer)}</p>`,
    ]),
  }
}

const words: Record<
  Locale,
  (facts: { name: string; minutes: number }) => Record<'subject' | 'greeting' | 'call' | 'footer', string>
> = {
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
