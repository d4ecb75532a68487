import type { Locale } from '../../locale.js'
import type { Letter } from './link-letter.js'
import { sparedLetter } from './spared-letter.js'

export type RenewalLetterKind = 'month' | 'week' | 'ended'

export interface RenewalFacts {
  kind: RenewalLetterKind
  person: string
  organization: string
  course: string
  /** The last day, in words. */
  day: string
  /** Until then; below 0 it is over. */
  daysLeft: number
  /** The last day of the grace period, in words; null where there is none, or that is over, too. */
  graceUntil: string | null
  /** Of the version that the person is on; of these, what is left to be answered right anew. */
  questions: number
  left: number
  link: string
  unsubscribe: string
}

/** A month before what somebody finished ends, a week before, and after. */
export function renewalLetter(locale: Locale, facts: RenewalFacts): Letter {
  const { soon, ended, call, footer } = words[locale]
  const { subject, body } = facts.kind === 'ended' ? ended(facts) : soon(facts)
  return sparedLetter(locale, {
    template: `renewal-${facts.kind}`,
    ...{ subject, body, call, footer: footer(facts) },
    ...{ link: facts.link, unsubscribe: facts.unsubscribe },
  })
}

interface Said {
  subject: string
  body: string
}

interface Words {
  soon(facts: RenewalFacts): Said
  ended(facts: RenewalFacts): Said
  call: string
  footer(facts: RenewalFacts): string
}

const words: Record<Locale, Words> = {
  en: {
    soon: (facts) => {
      const { person, course, day, daysLeft } = facts
      const when = daysLeft === 0 ? 'today' : daysLeft === 1 ? 'tomorrow' : `in ${daysLeft} days`
      return {
        subject: `To be renewed ${when}: ${course}`,
        body: `${person}, that you finished “${course}” holds until ${day}, ${when}. ${howTo(facts)} Renewed before that day, you lose no time.`,
      }
    },
    ended: (facts) => ({
      subject: facts.graceUntil
        ? `Ended, and still to be renewed: ${facts.course}`
        : `Lapsed: ${facts.course}`,
      body: `${facts.person}, that you finished “${facts.course}” held until ${facts.day}. ${
        facts.graceUntil ? `It lapses after ${facts.graceUntil}.` : 'It has lapsed, and can still be renewed.'
      } ${howTo(facts)} What you have done stays yours.`,
    }),
    call: 'Renew it',
    footer: ({ organization }) =>
      `You get this letter because ${organization} wants this course renewed on Skillgrad. It comes a month before the end, a week before, and after.`,
  },
  'zh-CN': {
    soon: (facts) => {
      const { person, course, day, daysLeft } = facts
      const when = daysLeft === 0 ? '今天' : daysLeft === 1 ? '明天' : `${daysLeft} 天后`
      return {
        subject: `${when}到期，请续期：${course}`,
        body: `${person}，你完成“${course}”的记录有效至${day}，也就是${when}。${howToZh(facts)}提前续期不会缩短有效期。`,
      }
    },
    ended: (facts) => ({
      subject: facts.graceUntil ? `已到期，仍可续期：${facts.course}` : `已失效：${facts.course}`,
      body: `${facts.person}，你完成“${facts.course}”的记录有效至${facts.day}，现已到期。${
        facts.graceUntil ? `宽限期到${facts.graceUntil}为止，之后记为失效。` : '该记录已失效，但仍可续期。'
      }${howToZh(facts)}你已完成的学习都会保留。`,
    }),
    call: '去续期',
    footer: ({ organization }) =>
      `${organization} 要求在 Skillgrad 上定期为这门课程续期，因此你会收到此邮件。此类提醒共三次：到期前一个月、到期前一周、到期后各一次。`,
  },
}

function howTo({ questions, left }: RenewalFacts): string {
  if (questions === 0) return 'Your version of it has no questions: move to the newer version to renew it.'
  return `To renew it, answer ${left === 1 ? 'one question' : `${left} questions`} of its lessons right once more.`
}

function howToZh({ questions, left }: RenewalFacts): string {
  if (questions === 0) return '你所学的版本没有检查题，请先换到新版本，再续期。'
  return `续期只需把课程中的 ${left} 道检查题重新答对。`
}
