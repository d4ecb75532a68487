import type { Locale } from '../../locale.js'
import { escaped, letterPage } from './letter-page.js'
import type { Letter } from './link-letter.js'
import { spareFooter } from './spared-letter.js'

export interface LearningReminderFacts {
  person: string
  organization: string
  course: string
  /** Lesson or exercise that comes next. */
  step: string
  completed: number
  total: number
  minutes: number
  link: string
  unsubscribe: string
}

/** Reminds a person of a course that they began and left. */
export function learningReminderLetter(locale: Locale, facts: LearningReminderFacts): Letter {
  const { subject, greeting, next, call, footer } = words[locale]
  const spare = spareFooter(locale, facts.unsubscribe)
  const title = subject(facts)
  const lines = [greeting(facts), next(facts)]
  return {
    template: 'learning-reminder',
    locale,
    subject: title,
    text: [...lines, '', `${call}:`, facts.link, '', footer(facts), spare.text, ''].join('\n'),
    html: letterPage(locale, title, [
      ...lines.map((line) => `<p>${escaped(line)}</p>`),
      `<p><a href="${escaped(facts.link)}">${escaped(call)}</a></p>`,
      `<p style="color:#57606f">${escaped(footer(facts))}</p>`,
      spare.html,
    ]),
  }
}

interface Words {
  subject(facts: LearningReminderFacts): string
  greeting(facts: LearningReminderFacts): string
  next(facts: LearningReminderFacts): string
  call: string
  footer(facts: LearningReminderFacts): string
}

const words: Record<Locale, Words> = {
  en: {
    subject: ({ step }) => `Next for you: ${step}`,
    greeting: ({ person, course, completed, total }) =>
      `${person}, you have done ${completed} of ${total} steps of “${course}”. What you did is kept.`,
    next: ({ step, minutes }) => `The next is “${step}”; it takes about ${minutes} minutes.`,
    call: 'Go on from there',
    footer: ({ organization }) =>
      `You get this letter because you began a course with ${organization} on Skillgrad and were away for a week. It comes three times at most, a week apart.`,
  },
  'zh-CN': {
    subject: ({ step }) => `接下来：${step}`,
    greeting: ({ person, course, completed, total }) =>
      `${person}，你已完成“${course}”中的 ${completed} 步（共 ${total} 步），进度都已保留。`,
    next: ({ step, minutes }) => `下一步是“${step}”，大约需要 ${minutes} 分钟。`,
    call: '从这里继续',
    footer: ({ organization }) =>
      `你在 Skillgrad 上开始了 ${organization} 的课程，已有一周没有继续，因此收到此邮件。此类提醒最多三次，每次相隔一周。`,
  },
}
