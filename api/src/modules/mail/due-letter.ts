import type { Locale } from '../../locale.js'
import type { Letter } from './link-letter.js'
import { sparedLetter } from './spared-letter.js'

export interface DueFacts {
  person: string
  organization: string
  /** Title of the course or path. */
  what: string
  /** The day, in words. */
  day: string
  /** Until then; below 0 it is over. */
  daysLeft: number
  /** The person chose it themselves. */
  isOwn: boolean
  link: string
  unsubscribe: string
}

/** A week before something is to be learned, and the day after. */
export function dueLetter(locale: Locale, facts: DueFacts): Letter {
  const { soon, over, call, footer } = words[locale]
  const { subject, body } = facts.daysLeft < 0 ? over(facts) : soon(facts)
  return sparedLetter(locale, {
    template: facts.daysLeft < 0 ? 'learning-overdue' : 'learning-due',
    ...{ subject, body, call, footer: footer(facts) },
    ...{ link: facts.link, unsubscribe: facts.unsubscribe },
  })
}

interface Said {
  subject: string
  body: string
}

interface Words {
  soon(facts: DueFacts): Said
  over(facts: DueFacts): Said
  call: string
  footer(facts: DueFacts): string
}

const words: Record<Locale, Words> = {
  en: {
    soon: ({ person, what, day, daysLeft }) => {
      const when = daysLeft === 1 ? 'tomorrow' : `in ${daysLeft} days`
      return {
        subject: `Due ${when}: ${what}`,
        body: `${person}, “${what}” is to be done by ${day}, ${when}. What you have done of it is kept.`,
      }
    },
    over: ({ person, what, day }) => ({
      subject: `Overdue: ${what}`,
      body: `${person}, “${what}” was to be done by ${day} and is not yet. It stays open to you, and what you have done of it counts.`,
    }),
    call: 'Go on from there',
    footer: ({ organization, isOwn }) =>
      isOwn
        ? `You get this letter because you set yourself this day with ${organization} on Skillgrad. It comes twice: within the week before, and after.`
        : `You get this letter because ${organization} gave you this to learn on Skillgrad. It comes twice: within the week before its day, and after.`,
  },
  'zh-CN': {
    soon: ({ person, what, day, daysLeft }) => {
      const when = daysLeft === 1 ? '明天' : `${daysLeft} 天后`
      return {
        subject: `${when}到期：${what}`,
        body: `${person}，“${what}”最晚应在${day}完成，也就是${when}。你已完成的部分都已保留。`,
      }
    },
    over: ({ person, what, day }) => ({
      subject: `已逾期：${what}`,
      body: `${person}，“${what}”最晚应在${day}完成，目前尚未完成。内容仍对你开放，已完成的部分照常计入。`,
    }),
    call: '从这里继续',
    footer: ({ organization, isOwn }) =>
      isOwn
        ? `你在 Skillgrad 上为 ${organization} 的学习设定了这个日期，因此收到此邮件。此类提醒共两次：到期前一周内一次，逾期后一次。`
        : `${organization} 在 Skillgrad 上为你安排了这项学习，因此收到此邮件。此类提醒共两次：到期前一周内一次，逾期后一次。`,
  },
}
