import { questionFormat } from '@skillgrad/db/content'
import { locales, type Locale, type Localized } from '../../../locale.js'
import { phraseFaults } from './check-text.js'
import { problem, short, type CourseProblem } from './problem.js'

const mostQuestions = 6

interface Checked {
  lesson: string
  /** With both languages filled where the course has one. */
  questions: readonly unknown[]
  languages: readonly Locale[]
  skills: ReadonlySet<string>
}

/** What is missing or unfit in the questions of a lesson, in words of their form. */
export function checkQuestions({ lesson, questions, languages, skills }: Checked): CourseProblem[] {
  const ids = questions.map((question) => (question as { id?: unknown } | null)?.id)
  return [
    ...(questions.length > mostQuestions
      ? [
          problem(`A lesson has at most ${mostQuestions} questions.`, `一节课最多 ${mostQuestions} 道题。`, {
            lesson,
          }),
        ]
      : []),
    ...questions.flatMap((question, at) => {
      const isTwice = ids.indexOf(ids[at]) !== at
      const faults = isTwice
        ? [
            {
              en: `has the name of another: ${short(String(ids[at]))}`,
              'zh-CN': `与其他题同名：${short(String(ids[at]))}`,
            },
          ]
        : faultsOf(question, languages, skills)
      return unique(faults).map((fault) =>
        problem(`Question ${at + 1} ${fault.en}.`, `第 ${at + 1} 题${fault['zh-CN']}。`, {
          lesson,
          question: at + 1,
        }),
      )
    }),
  ]
}

function faultsOf(question: unknown, languages: readonly Locale[], skills: ReadonlySet<string>): Localized[] {
  const read = questionFormat.safeParse(question)
  if (!read.success) return read.error.issues.map(({ path, message }) => faultAt(path, message, languages))
  const { skill } = read.data
  const shown = phrasesIn(read.data, languages).flatMap(phraseFaults)
  return [
    ...shown.map(([en, zh]) => ({
      en: `is not seen as you mean it. ${en}`,
      'zh-CN': `无法按原意显示：${zh}`,
    })),
    ...(skill && !skills.has(skill)
      ? [
          {
            en: `names a skill that is not there: ${short(skill)}`,
            'zh-CN': `引用了不存在的技能：${short(skill)}`,
          },
        ]
      : []),
  ]
}

/** All that a question says in these languages. */
function phrasesIn(value: unknown, languages: readonly Locale[]): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    typeof part === 'string'
      ? languages.some((locale) => locale === key)
        ? [part]
        : []
      : phrasesIn(part, languages),
  )
}

/** Of a language that the author has not written in, the same is said of the one they have. */
function faultAt(path: readonly PropertyKey[], message: string, languages: readonly Locale[]): Localized {
  const part = partAt(path)
  if (part === undefined)
    return sayings[message] ?? listFault(path) ?? { en: `is not whole: ${message}`, 'zh-CN': '格式不完整' }
  const locale = locales.find((one) => one === path.at(-1))
  const inWhich = locale && languages.length > 1 ? inLanguage[locale] : { en: '', 'zh-CN': '' }
  return {
    en: `has no ${part.en}${inWhich.en}, or one that is too short`,
    'zh-CN': `${inWhich['zh-CN']}缺少${part['zh-CN']}，或内容过短`,
  }
}

/** Of a list as a whole. */
function listFault([list, ...within]: readonly PropertyKey[]): Localized | undefined {
  const names = within.length === 0 ? lists.find(([key]) => key === list) : undefined
  if (!names) return undefined
  const [, en, zh] = names
  return { en: `needs three to six ${en}`, 'zh-CN': `需要三至六个${zh}` }
}

const lists = [
  ['options', 'options', '选项'],
  ['steps', 'steps', '步骤'],
  ['pairs', 'pairs', '配对'],
] as const

const inLanguage: Record<Locale, Localized> = {
  en: { en: ' in English', 'zh-CN': '的英文版' },
  'zh-CN': { en: ' in Chinese', 'zh-CN': '的中文版' },
}

function partAt([first, place, last]: readonly PropertyKey[]): Localized | undefined {
  const number = typeof place === 'number' ? place + 1 : undefined
  switch (first) {
    case 'prompt':
      return { en: 'question', 'zh-CN': '题干' }
    case 'why':
      return { en: 'explanation', 'zh-CN': '解释' }
    case 'unit':
      return { en: 'unit', 'zh-CN': '单位' }
    case 'answer':
      return { en: 'answer', 'zh-CN': '答案' }
    case 'tolerance':
      return { en: 'tolerance', 'zh-CN': '允许误差' }
    case 'options':
      if (number === undefined) return undefined
      return last === 'why'
        ? { en: `reason for option ${number}`, 'zh-CN': `选项 ${number} 的理由` }
        : { en: `option ${number}`, 'zh-CN': `选项 ${number}` }
    case 'steps':
      return number === undefined ? undefined : { en: `step ${number}`, 'zh-CN': `步骤 ${number}` }
    case 'pairs':
      return number === undefined ? undefined : { en: `pair ${number}`, 'zh-CN': `配对 ${number}` }
    default:
      return undefined
  }
}

/** What the format itself says of the question as a whole. */
const sayings: Readonly<Record<string, Localized>> = {
  'exactly one option is right': { en: 'needs exactly one right option', 'zh-CN': '必须只有一个正确选项' },
  'some are right, not all': {
    en: 'needs some options that are right, and some that are not',
    'zh-CN': '必须既有正确选项，也有错误选项',
  },
}

function unique(faults: readonly Localized[]): Localized[] {
  return faults.filter(({ en }, at) => faults.findIndex((other) => other.en === en) === at)
}
