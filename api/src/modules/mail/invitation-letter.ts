import type { Locale } from '../../locale.js'

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
    html: [
      `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${escaped(subject)}</title>`,
      '<body style="font:16px/1.5 system-ui,sans-serif;color:#1a1f27;max-width:34rem;margin:2rem auto;padding:0 1rem">',
      `<p>${escaped(greeting)}</p>`,
      `<p><a href="${escaped(facts.link)}">${escaped(call)}</a></p>`,
      `<p style="color:#57606f">${escaped(footer)}</p></body></html>`,
    ].join(''),
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

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
