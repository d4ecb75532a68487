import type { Locale } from '../../locale.js'
import { escaped, letterPage } from './letter-page.js'
import type { Letter } from './link-letter.js'
import { spareFooter } from './spared-letter.js'

export interface DigestFacts {
  person: string
  organization: string
  /** Days of the week, in words. */
  first: string
  last: string
  people: number
  active: number
  /** Null for so few people that it would tell of each what nobody is to see. */
  done: { passed: number; lessons: number } | null
  /** Names of some who did nothing for two weeks, and how many there are beside them. */
  quiet: readonly string[]
  moreQuiet: number
  link: string
  unsubscribe: string
}

/** The week of a manager's people, in figures that their team page holds as well. */
export function digestLetter(locale: Locale, facts: DigestFacts): Letter {
  const say = words[locale]
  const spare = spareFooter(locale, facts.unsubscribe)
  const title = say.subject(facts)
  const opening = say.greeting(facts)
  const figures = say.figures(facts)
  const quiet = facts.quiet.length > 0 ? say.quiet(facts) : ''
  return {
    template: 'digest',
    locale,
    subject: title,
    text: [
      ...[opening, ''],
      ...figures.map(([figure, what]) => `${figure}  ${what}`),
      ...(quiet ? ['', quiet] : []),
      ...['', `${say.call}:`, facts.link, '', say.footer(facts), spare.text, ''],
    ].join('\n'),
    html: letterPage(locale, title, [
      `<p>${escaped(opening)}</p>`,
      `<table role="presentation" style="border-collapse:collapse">${figures.map(row).join('')}</table>`,
      ...(quiet ? [`<p>${escaped(quiet)}</p>`] : []),
      `<p><a href="${escaped(facts.link)}">${escaped(say.call)}</a></p>`,
      `<p style="color:#57606f">${escaped(say.footer(facts))}</p>`,
      spare.html,
    ]),
  }
}

function row([figure, what]: Figure): string {
  return [
    `<tr><td style="padding:4px 16px 4px 0;font-size:24px;font-weight:600;text-align:right;white-space:nowrap">${escaped(figure)}</td>`,
    `<td style="padding:4px 0">${escaped(what)}</td></tr>`,
  ].join('')
}

type Figure = readonly [figure: string, what: string]

interface Words {
  subject(facts: DigestFacts): string
  greeting(facts: DigestFacts): string
  figures(facts: DigestFacts): Figure[]
  quiet(facts: DigestFacts): string
  call: string
  footer(facts: DigestFacts): string
}

const words: Record<Locale, Words> = {
  en: {
    subject: ({ active, people }) => `Your people’s week: ${active} of ${people} active`,
    greeting: ({ person, organization, first, last }) =>
      `${person}, this is what your people at ${organization} did from ${first} to ${last}.`,
    figures: ({ active, people, done }) => [
      [`${active} / ${people}`, people === 1 ? 'person was active' : 'people were active'],
      ...(done
        ? [
            [`${done.passed}`, done.passed === 1 ? 'exercise was passed' : 'exercises were passed'] as const,
            [
              `${done.lessons}`,
              done.lessons === 1 ? 'lesson was completed' : 'lessons were completed',
            ] as const,
          ]
        : []),
    ],
    quiet: ({ quiet, moreQuiet }) =>
      `Quiet for two weeks: ${quiet.join(', ')}${moreQuiet > 0 ? ` and ${moreQuiet} more` : ''}. A word from you often helps more than one from us.`,
    call: 'Open the team page',
    footer: ({ organization }) =>
      `You get this letter on Mondays because you follow people at ${organization} on Skillgrad. After a week in which nothing happened there is none.`,
  },
  'zh-CN': {
    subject: ({ active, people }) => `团队一周：${people} 人中有 ${active} 人在学习`,
    greeting: ({ person, organization, first, last }) =>
      `${person}，以下是你在 ${organization} 关注的成员从 ${first}到${last}的学习情况。`,
    figures: ({ active, people, done }) => [
      [`${active} / ${people}`, '人有学习活动'],
      ...(done ? [[`${done.passed}`, '个练习通过'] as const, [`${done.lessons}`, '节课学完'] as const] : []),
    ],
    quiet: ({ quiet, moreQuiet }) =>
      `两周没有活动：${quiet.join('、')}${moreQuiet > 0 ? `等 ${quiet.length + moreQuiet} 人` : ''}。你的一句问候，往往比系统提醒更管用。`,
    call: '打开团队页面',
    footer: ({ organization }) =>
      `你在 Skillgrad 上关注 ${organization} 的成员，因此每周一会收到此邮件。整周没有任何活动时不会发送。`,
  },
}
