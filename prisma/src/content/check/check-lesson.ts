import { locales, type Locale } from '@skillgrad/exercises/contract'
import type { Root } from 'mdast'
import type { LessonContent } from '../content-format.js'
import type { Problem } from './problem.js'
import { checkQuestions } from './check-questions.js'
import { formulaFault } from './formula-fault.js'
import { parseMarkdown } from '../parse-markdown.js'
import { figuresIn, formulasIn, linksIn, shapeOf } from './markdown.js'
import { miscounted, states } from './numbers.js'
import { minutesOf } from './reading-time.js'

interface Known {
  skills: ReadonlySet<string>
  exercises: ReadonlySet<string>
  lessons: ReadonlySet<string>
  figures: ReadonlySet<string>
}

export function checkLesson(lesson: LessonContent, known: Known): Problem[] {
  const trees = Object.fromEntries(
    locales.map((locale) => [locale, parseMarkdown(lesson.texts[locale].body)]),
  ) as Record<Locale, Root>
  return [
    ...unknown('skill', lesson.skills, known.skills),
    ...unknown('exercise', lesson.exercise ? [lesson.exercise] : [], known.exercises),
    ...unknown('lesson', lesson.after, known.lessons),
    ...unknown(
      'figure',
      figuresIn(trees.en).map(({ name }) => name),
      known.figures,
    ),
    ...needed(lesson, trees.en),
    ...sameShape(trees),
    ...locales.flatMap((locale) => [
      ...formulas(trees[locale], locale),
      ...links(trees[locale], locale),
      ...numbers(lesson, locale),
      ...length(lesson, trees[locale], locale),
    ]),
    ...checkQuestions(lesson, known.skills),
  ]
}

function unknown(kind: string, named: readonly string[], known: ReadonlySet<string>): Problem[] {
  return named
    .filter((slug) => !known.has(slug))
    .map((slug) => ({ where: '', says: `no ${kind} is called ${slug}` }))
}

function needed(lesson: LessonContent, tree: Root): Problem[] {
  return [
    ...(figuresIn(tree).length === 0 ? ['has no figure'] : []),
    ...(lesson.papers.length === 0 ? ['names no primary source'] : []),
    ...(lesson.check.length < 2 || lesson.check.length > 4 ? ['has not two to four questions'] : []),
  ].map((says) => ({ where: '', says }))
}

/** Block by block, and in each formula that stands apart, but for words inside it. */
function sameShape(trees: Record<Locale, Root>): Problem[] {
  const [first, ...others] = locales
  const shape = shapeOf(trees[first])
  const displayed = formulasIn(trees[first]).map(wordless)
  return others.flatMap((locale) => {
    const other = shapeOf(trees[locale])
    const at = shape.findIndex((block, index) => block !== other[index])
    if (at >= 0 || other.length !== shape.length) {
      const index = at >= 0 ? at : shape.length
      return [
        {
          where: locale,
          says: `block ${index + 1} is ${other[index] ?? 'missing'}, in ${first} it is ${shape[index] ?? 'missing'}`,
        },
      ]
    }
    const formula = formulasIn(trees[locale])
      .map(wordless)
      .find((source) => !displayed.includes(source))
    return formula ? [{ where: locale, says: `has the formula ${formula}, which ${first} has not` }] : []
  })
}

function wordless(formula: string): string {
  return formula.replaceAll(/\\(text|mathrm|operatorname)\{[^}]*\}/g, '\\word').replaceAll(/\s+/g, '')
}

function formulas(tree: Root, locale: Locale): Problem[] {
  return formulasIn(tree).flatMap((source) => {
    const fault = formulaFault(source)
    return fault === null
      ? []
      : [{ where: locale, says: `the formula ${source} does not render: ${fault.en}` }]
  })
}

function links(tree: Root, locale: Locale): Problem[] {
  return linksIn(tree)
    .filter((url) => !url.startsWith('https://'))
    .map((url) => ({ where: locale, says: `${url} is no https address` }))
}

function numbers(lesson: LessonContent, locale: Locale): Problem[] {
  const { body } = lesson.texts[locale]
  return lesson.numbers.flatMap((number) => {
    const right = locale === locales[0] ? miscounted(number) : null
    return [
      ...(right === null ? [] : [{ where: '', says: `${number.says} should be ${right} (${number.is})` }]),
      ...(states(body, number.says) ? [] : [{ where: locale, says: `does not state ${number.says}` }]),
    ]
  })
}

function length({ minutes, check }: LessonContent, tree: Root, locale: Locale): Problem[] {
  const reading = minutesOf(tree, locale) + figuresIn(tree).length + check.length / 2
  if (Math.abs(reading - minutes) <= Math.max(2, minutes / 3)) return []
  return [{ where: locale, says: `takes about ${Math.round(reading)} minutes, not ${minutes}` }]
}
