import type { Locale } from '../../locale.js'
import { escaped, letterPage } from './letter-page.js'
import type { Letter } from './link-letter.js'
import { spareFooter } from './spared-letter.js'

interface AnsweredFacts {
  /** Who answered. */
  by: string
  /** What was asked, in one line. */
  question: string
  /** Its title. */
  lesson: string
  link: string
  unsubscribe: string
}

/** To whoever asked about a lesson. What was answered stands on the page alone: there it can be changed, and hidden. */
export function answeredLetter(locale: Locale, facts: AnsweredFacts): Letter {
  const { subject, body, call } = words[locale]
  const spare = spareFooter(locale, facts.unsubscribe)
  const title = subject(facts)
  return {
    template: 'question-answered',
    locale,
    subject: title,
    text: [body(facts), '', `${call}:`, facts.link, '', spare.text, ''].join('\n'),
    html: letterPage(locale, title, [
      `<p>${escaped(body(facts))}</p>`,
      `<p><a href="${escaped(facts.link)}">${escaped(call)}</a></p>`,
      spare.html,
    ]),
  }
}

interface Words {
  subject(facts: AnsweredFacts): string
  body(facts: AnsweredFacts): string
  call: string
}

const words: Record<Locale, Words> = {
  en: {
    subject: ({ question }) => `Answered: ${question}`,
    body: ({ by, question, lesson }) =>
      `${by} has answered what you asked about the lesson “${lesson}”: “${question}”.`,
    call: 'Read the answer; if it helps, accept it, so that others find it',
  },
  'zh-CN': {
    subject: ({ question }) => `有人回答了：${question}`,
    body: ({ by, question, lesson }) => `${by} 回答了你在“${lesson}”一课中提出的问题：“${question}”。`,
    call: '查看回答；如有帮助，请采纳，方便其他人找到',
  },
}
