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
    subject: ({ by }) => `${by} had a report about you made`,
    body: ({ by, organization }) =>
      `${by} had a report about what you learn at ${organization} made. It holds what your company lets those who manage you see: your levels with how sure they are, the gap to your goal and what is planned.`,
    purpose:
      'It says on its first page that it is made for your development and not for decisions about hiring, pay or leaving.',
    call: 'See what it rests on, who has looked, and download the same report',
  },
  'zh-CN': {
    subject: ({ by }) => `${by} 生成了一份关于你的报告`,
    body: ({ by, organization }) =>
      `${by} 生成了一份关于你在${organization}学习情况的报告。其中只包含公司允许管理者看到的内容：你的能力级别及其可靠程度、与目标的差距，以及学习计划。`,
    purpose: '报告首页写明：它用于你的发展，不用于招聘、薪酬或去留的决定。',
    call: '查看依据、谁看过你的记录，并下载同一份报告',
  },
}
