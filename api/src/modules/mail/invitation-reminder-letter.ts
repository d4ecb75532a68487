import type { Locale } from '../../locale.js'
import { linkLetter, type Letter, type LinkWords } from './link-letter.js'

interface ReminderFacts {
  organization: string
  inviter: string
  link: string
  /** Until it ends, at least one. */
  days: number
}

/** Reminds somebody, once, of an invitation that is still open. */
export function invitationReminderLetter(locale: Locale, facts: ReminderFacts): Letter {
  return linkLetter('invitation-reminder', locale, facts.link, words[locale](facts))
}

const words: Record<Locale, (facts: ReminderFacts) => LinkWords> = {
  en: ({ organization, inviter, days }) => ({
    subject: `Your invitation to ${organization} is still open`,
    greeting: `${inviter} invited you to learn and build AI with ${organization} on Skillgrad. The invitation ends in ${days === 1 ? 'one day' : `${days} days`}.`,
    call: 'Accept the invitation',
    footer:
      'The link is meant for you alone and works once; the one of the first letter works as well. This is the only reminder. If you did not expect it, ignore this letter.',
  }),
  'zh-CN': ({ organization, inviter, days }) => ({
    subject: `${organization} 的邀请仍然有效`,
    greeting: `${inviter} 邀请你与 ${organization} 一起在 Skillgrad 学习并构建人工智能。邀请将在 ${days} 天后失效。`,
    call: '接受邀请',
    footer:
      '此链接仅供你本人使用，只能使用一次；第一封邮件中的链接同样有效。我们只提醒这一次。如果你未预期收到此邮件，请忽略。',
  }),
}
