import type { ItemQuestion } from '@skillgrad/db'
import type { QuestionKind } from '../../../graphql/enums.js'
import type { JsonValue } from '../../../graphql/json.js'
import type { Locale } from '../../../locale.js'
import type { KeyedOption, KeyedQuestion } from './item-bank.type.js'

/** A question with all that is right in it: for an operator's eyes alone. */
export function keyedQuestion(question: ItemQuestion, locale: Locale): KeyedQuestion {
  return {
    kind: question.kind as QuestionKind,
    prompt: question.prompt[locale],
    figure: (question.figure ?? null) as JsonValue | null,
    options: optionsOf(question, locale),
    answer: question.kind === 'numeric' ? numberOf(question, locale) : null,
    why: 'why' in question ? question.why[locale] : null,
  }
}

const plain = { match: null, isRight: true, isHalfRight: false, why: null }

function optionsOf(question: ItemQuestion, locale: Locale): KeyedOption[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options.map(({ text, right, half, why }) => ({
        ...{ text: text[locale], match: null, why: why[locale] },
        ...{ isRight: right ?? false, isHalfRight: half ?? false },
      }))
    case 'ordering':
      return question.steps.map((step) => ({ ...plain, text: step[locale] }))
    case 'matching':
      return question.pairs.map(({ left, right }) => ({
        ...plain,
        text: left[locale],
        match: right[locale],
      }))
    case 'numeric':
      return []
  }
}

function numberOf(
  { answer, tolerance, unit }: Extract<ItemQuestion, { kind: 'numeric' }>,
  locale: Locale,
): string {
  return [answer, ...(tolerance > 0 ? [`± ${tolerance}`] : []), ...(unit ? [unit[locale]] : [])].join(' ')
}
