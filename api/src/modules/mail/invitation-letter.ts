import type { Locale } from '../../locale.js'
import { escaped, letterPage } from './letter-page.js'

export interface Letter {
  template: string
  locale: Locale
  subject: string
  text: string
  html: string
}

interface InvitationFacts {
  organization: string
  inviter: string
  link: string
  days: number
}

export function invitationLetter(locale: Locale, facts: InvitationFacts): Letter {
  const { subject, greeting, call, footer } = words[locale](facts)
  return {
    template: 'invitation',
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
  (facts: InvitationFacts) => Record<'subject' | 'greeting' | 'call' | 'footer', string>
> = {
  en: ({ organization, inviter, days }) => ({
    subject: `${inviter} invites you to ${organization} on Skillgrad`,
    greeting: `${inviter} invites you to learn and build AI with ${organization} on Skillgrad.`,
    call: 'Accept the invitation',
    footer: `The link is meant for you alone, works once and ends in ${days} days. If you did not expect it, ignore this letter.`,
  }),
  'zh-CN': ({ organization, inviter, days }) => ({
    subject: `${inviter} 邀请你加入 Skillgrad 上的 ${organization}`,
    greeting: `${inviter} 邀请你与 ${organization} 一起在 Skillgrad 学习并构建人工智能。`,
    call: '接受邀请',
    footer: `此链接仅供你本人使用，只能使用一次，${days} 天后失效。如果你未预期收到此邮件，请忽略。`,
  }),
}
