import type { Locale } from '../../locale.js'
import type { LevelName, LevelStatement } from '../skill/level.js'
import { escaped, letterPage } from './letter-page.js'
import type { Letter } from './link-letter.js'

export interface ChangedStatement {
  /** Of a domain or a skill, in the reader's language. */
  subject: string
  before: LevelStatement
  after: LevelStatement
}

interface RescoredFacts {
  changes: readonly ChangedStatement[]
  /** Why questions were withdrawn; null for one that counts again. */
  reasons: readonly (string | null)[]
  /** To the report. */
  link: string
}

/** Tells a person which level of theirs is another, since a question counts no more or counts again. */
export function rescoredLetter(locale: Locale, { changes, reasons, link }: RescoredFacts): Letter {
  const { subject, opening, because, restored, change, open, footer } = words[locale]
  const why = reasons.map((reason) => (reason === null ? restored : because(reason)))
  const lines = changes.map((one) => change(one))
  return {
    template: 'rescored',
    locale,
    subject,
    text: [opening, ...why, '', ...lines, '', open, link, '', footer, ''].join('\n'),
    html: letterPage(locale, subject, [
      `<p>${escaped(opening)}</p>`,
      ...why.map((line) => `<p>${escaped(line)}</p>`),
      `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`,
      `<p><a href="${escaped(link)}">${escaped(open)}</a></p>`,
      `<p style="color:#57606f">${escaped(footer)}</p>`,
    ]),
  }
}

interface Words {
  subject: string
  opening: string
  because(reason: string): string
  restored: string
  change(statement: ChangedStatement): string
  open: string
  footer: string
}

const words: Record<Locale, Words> = {
  en: {
    subject: 'An assessment of yours was computed again',
    opening:
      'Questions you were asked in an assessment count otherwise now, and what is said of you changed.',
    because: (reason) => `A question was withdrawn. The reason: ${reason}`,
    restored: 'A question that had been withdrawn was found to be sound and counts again.',
    change: ({ subject, before, after }) => `${subject}: ${said.en(before)} → ${said.en(after)}`,
    open: 'Read the report',
    footer:
      'Your answers are those of the day. The earlier report stays readable beside the new one, and your other answers count as before.',
  },
  'zh-CN': {
    subject: '你的一次测评结果已重新计算',
    opening: '你在测评中答过的题目，计分方式有变，对你的判断也随之改变。',
    because: (reason) => `有一道题被撤下，原因：${reason}`,
    restored: '一道曾被撤下的题经核实没有问题，重新计入。',
    change: ({ subject, before, after }) => `${subject}：${said['zh-CN'](before)} → ${said['zh-CN'](after)}`,
    open: '查看报告',
    footer: '你的作答仍是当天的作答。原来的报告与新报告一并保留，其他作答照常计入。',
  },
}

const levelNames: Record<Locale, Record<LevelName, string>> = {
  en: { STARTING: 'Starting', WORKING: 'Working', LEADING: 'Leading' },
  'zh-CN': { STARTING: '起步', WORKING: '胜任', LEADING: '引领' },
}

const said: Record<Locale, (statement: LevelStatement) => string> = {
  en: (statement) => {
    if (statement.state === 'NOT_ENOUGH_EVIDENCE') return 'not enough to say'
    const { level } = statement
    const percent = `${Math.round(statement.probability * 100)}%`
    if (statement.state === 'STATED') return `${levelNames.en[level]} (${percent})`
    return `between ${levelNames.en[level]} and ${levelNames.en[statement.otherLevel]}`
  },
  'zh-CN': (statement) => {
    if (statement.state === 'NOT_ENOUGH_EVIDENCE') return '依据不足，还不能下结论'
    const { level } = statement
    const percent = `${Math.round(statement.probability * 100)}%`
    if (statement.state === 'STATED') return `${levelNames['zh-CN'][level]}（${percent}）`
    return `介于${levelNames['zh-CN'][level]}与${levelNames['zh-CN'][statement.otherLevel]}之间`
  },
}
