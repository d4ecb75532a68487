import type { Locale } from '../../locale.js'
import type { Letter } from './link-letter.js'
import { escaped, letterPage } from './letter-page.js'

export interface Mark {
  verdict: 'passed' | 'failed' | 'learner_error' | 'our_fault'
  points: number | null
}

export interface RegradedAttempt {
  attempt: number
  before: Mark
  after: Mark
  link: string
}

interface RegradedFacts {
  exercise: string
  /** In sentences, in the reader's language. */
  because: string
  attempts: readonly RegradedAttempt[]
}

/** Tells a person which of their attempts at an exercise count differently now, and why. */
export function regradedLetter(locale: Locale, facts: RegradedFacts): Letter {
  const { subject, greeting, change, footer } = words[locale]
  const lines = facts.attempts.map((attempt) => ({ text: change(attempt), link: attempt.link }))
  const title = subject(facts.exercise)
  const opening = greeting(facts.exercise)
  return {
    template: 'regraded',
    locale,
    subject: title,
    text: [
      opening,
      facts.because,
      '',
      ...lines.flatMap(({ text, link }) => [text, link]),
      '',
      footer,
      '',
    ].join('\n'),
    html: letterPage(locale, title, [
      `<p>${escaped(opening)}</p>`,
      `<p>${escaped(facts.because)}</p>`,
      `<ul>${lines.map(({ text, link }) => `<li><a href="${escaped(link)}">${escaped(text)}</a></li>`).join('')}</ul>`,
      `<p style="color:#57606f">${escaped(footer)}</p>`,
    ]),
  }
}

interface Words {
  subject(exercise: string): string
  greeting(exercise: string): string
  change(attempt: RegradedAttempt): string
  footer: string
}

const words: Record<Locale, Words> = {
  en: {
    subject: (exercise) => `“${exercise}” was graded again`,
    greeting: (exercise) => `What you handed in for “${exercise}” was graded again, and your result changed.`,
    change: ({ attempt, before, after }) => `Attempt ${attempt}: ${mark.en(before)} → ${mark.en(after)}`,
    footer:
      'Your code and the data it was tried on are those of the first time. The earlier grading stays readable on the page of the exercise, and finished lessons stay finished.',
  },
  'zh-CN': {
    subject: (exercise) => `“${exercise}”已重新评分`,
    greeting: (exercise) => `你在“${exercise}”中提交的代码已重新评分，结果有变化。`,
    change: ({ attempt, before, after }) =>
      `第 ${attempt} 次提交：${mark['zh-CN'](before)} → ${mark['zh-CN'](after)}`,
    footer: '代码和测试数据与首次评分相同。原来的评分仍可在练习页面查看，已完成的课程仍算完成。',
  },
}

const mark: Record<Locale, (mark: Mark) => string> = {
  en: ({ verdict, points }) =>
    points === null ? 'no points' : `${points} points, ${verdict === 'passed' ? 'passed' : 'not passed'}`,
  'zh-CN': ({ verdict, points }) =>
    points === null ? '无得分' : `${points} 分（${verdict === 'passed' ? '通过' : '未通过'}）`,
}
