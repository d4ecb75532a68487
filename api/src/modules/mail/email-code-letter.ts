import type { Locale } from '../../locale.js'
import { escaped, letterPage } from './letter-page.js'
import type { Letter } from './link-letter.js'

interface CodeFacts {
  name: string
  code: string
  minutes: number
}

/** A code for the holder of the mailbox, to be typed where they are signed in. */
export function emailCodeLetter(locale: Locale, facts: CodeFacts): Letter {
  const { subject, greeting, footer } = words[locale](facts)
  const code = `${facts.code.slice(0, 4)} ${facts.code.slice(4)}`
  return {
    template: 'email-code',
    locale,
    subject,
    text: [greeting, '', code, '', footer, ''].join('\n'),
    html: letterPage(locale, subject, [
      `<p>${escaped(greeting)}</p>`,
      `<p style="font-size:28px;letter-spacing:2px;font-family:monospace">${escaped(code)}</p>`,
      `<p style="color:#57606f">${escaped(footer)}</p>`,
    ]),
  }
}

const words: Record<Locale, (facts: CodeFacts) => { subject: string; greeting: string; footer: string }> = {
  en: ({ name, minutes }) => ({
    subject: 'Your code for a new e-mail on Skillgrad',
    greeting: `${name}, this code makes this address the one of your account. Type it in your settings, where you asked for it.`,
    footer: `The code ends in ${minutes} minutes. If you did not ask for it, ignore this letter: nothing changes without it. Never send it on to anybody.`,
  }),
  'zh-CN': ({ name, minutes }) => ({
    subject: '更换 Skillgrad 邮箱的验证码',
    greeting: `${name}，使用此验证码可将本邮箱设为你账号的邮箱。请在申请更换的设置页面中输入。`,
    footer: `验证码 ${minutes} 分钟后失效。如果不是你本人申请，请忽略此邮件：没有验证码，任何内容都不会改变。请勿转发给他人。`,
  }),
}
