import { locales } from '@skillgrad/exercises/contract'
import type { LessonContent } from '../content-format.js'
import type { Question } from '../lesson-format.js'
import type { Problem } from './problem.js'
import { miscounted } from './numbers.js'

/** A right answer this much longer than the wrong ones is found without knowing anything. */
const mostLonger = 1.6
/** Options with these are wrong more often than not, and learners know. */
const absolute = {
  en: /\b(always|never|all of the above|none of the above)\b/i,
  'zh-CN': /以上都|总是|绝不|永远/,
}

export function checkQuestions({ check }: LessonContent, skills: ReadonlySet<string>): Problem[] {
  return [
    ...check
      .filter(({ id }, at) => check.findIndex((other) => other.id === id) !== at)
      .map(({ id }) => ({ where: `question ${id}`, says: 'there are two of this name' })),
    ...check.flatMap((question) =>
      [...unknownSkill(question, skills), ...cues(question), ...miscomputed(question)].map((says) => ({
        where: `question ${question.id}`,
        says,
      })),
    ),
  ]
}

function unknownSkill({ skill }: Question, skills: ReadonlySet<string>): string[] {
  return skill && !skills.has(skill) ? [`no skill is called ${skill}`] : []
}

/** What tells the right option without knowing anything. */
export function cues(question: Question): string[] {
  if (question.kind !== 'single' && question.kind !== 'multiple') return []
  const { options } = question
  return locales.flatMap((locale) => {
    const length = (given: typeof options) =>
      given.reduce((sum, { text }) => sum + text[locale].length, 0) / given.length
    const [right, wrong] = [
      options.filter((option) => option.right),
      options.filter((option) => !option.right),
    ]
    const told = options.find(({ text }) => absolute[locale].test(text[locale]))
    return [
      ...(length(right) > mostLonger * length(wrong) && length(right) - length(wrong) > 12
        ? [`in ${locale} what is right is much longer than what is wrong`]
        : []),
      ...(told ? [`in ${locale} the option “${told.text[locale]}” gives itself away`] : []),
    ]
  })
}

export function miscomputed(question: Question): string[] {
  if (question.kind !== 'numeric' || !question.is) return []
  const right = miscounted({ says: String(question.answer), is: question.is })
  return right === null ? [] : [`its answer should be ${right}`]
}
