import type { Locale } from '../../locale.js'
import { linkLetter, type Letter, type LinkWords } from './link-letter.js'

interface InvitationFacts {
  organization: string
  /** Null where a program of the company invites. */
  inviter: string | null
  link: string
  days: number
}

export function invitationLetter(locale: Locale, facts: InvitationFacts): Letter {
  return linkLetter('invitation', locale, facts.link, words[locale](facts))
}

const words: Record<Locale, (facts: InvitationFacts) => LinkWords> = {
  en: ({ organization, inviter, days }) => ({
    subject: inviter
      ? `${inviter} invites you to ${organization} on Skillgrad`
      : `You are invited to ${organization} on Skillgrad`,
    greeting: inviter
      ? `${inviter} invites you to learn and build AI with ${organization} on Skillgrad.`
      : `${organization} invites you to learn and build AI with your colleagues on Skillgrad.`,
    call: 'Accept the invitation',
    footer: `The link is meant for you alone, works once and ends in ${days} days. If you did not expect it, ignore this letter.`,
  }),
  'zh-CN': ({ organization, inviter, days }) => ({
    subject: inviter
      ? `${inviter} 邀请你加入 Skillgrad 上的 ${organization}`
      : `邀请你加入 Skillgrad 上的 ${organization}`,
    greeting: inviter
      ? `${inviter} 邀请你与 ${organization} 一起在 Skillgrad 学习并构建人工智能。`
      : `${organization} 邀请你与同事一起在 Skillgrad 学习并构建人工智能。`,
    call: '接受邀请',
    footer: `此链接仅供你本人使用，只能使用一次，${days} 天后失效。如果你未预期收到此邮件，请忽略。`,
  }),
}
