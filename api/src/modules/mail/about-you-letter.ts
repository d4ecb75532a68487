import type { Locale } from '../../locale.js'
import { escaped, letterPage } from './letter-page.js'
import type { Letter } from './link-letter.js'

interface AboutYouFacts {
  /** Who had it made. */
  by: string
  organization: string
  /** To the person's own record. */
  link: string
}

/** To whom a report is about. What stands in it is what stands in their own record. */
export function aboutYouLetter(locale: Locale, facts: AboutYouFacts): Letter {
  const { subject, body, purpose, call } = words[locale]
  return {
    template: 'report-about-you',
    locale,
    subject: subject(facts),
    text: [body(facts), '', purpose, '', `${call}:`, facts.link, ''].join('\n'),
    html: letterPage(locale, subject(facts), [
      `<p>${escaped(body(facts))}</p>`,
      `<p>${escaped(purpose)}</p>`,
      `<p><a href="${escaped(facts.link)}">${escaped(call)}</a></p>`,
    ]),
  }
}

interface Words {
  subject(facts: AboutYouFacts): string
  body(facts: AboutYouFacts): string
  purpose: string
  call: string
}

const words: Record<Locale, Words> = {
  en: {
    subject: ({ by }) => `${by} made a report about you`,
    body: ({ by, organization }) =>
      `${by} made a report about what you learn at ${organization}. It holds what your company lets your managers see: your levels and how sure they are, the gap to your goal, and what is planned.`,
    purpose:
      'Its first lines say that it is made for your development and not for decisions about hiring, pay or leaving.',
    call: 'See what it rests on and who has looked, and download the same report',
  },
  'zh-CN': {
    subject: ({ by }) => `${by} 生成了一份关于你的报告`,
    body: ({ by, organization }) =>
      `${by} 生成了一份报告，内容是你在 ${organization} 的学习情况。其中只有公司允许经理看到的内容：你的能力级别及可信程度、与目标的差距，以及学习计划。`,
    purpose: '报告开头写明：它用于你的个人发展，不用于招聘、薪酬或去留的决定。',
    call: '查看报告的依据和谁看过你的档案，并下载同样的报告',
  },
}
