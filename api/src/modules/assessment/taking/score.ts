import type { ItemQuestion } from '@skillgrad/db'
import type { KnownItem } from '../bank/parameter-content.js'
import { categoryCount } from '../engine/models.js'
import { isRight, rightOptions, type GivenAnswer } from '../../question/judge.js'

/** What was answered: by places in the stored question, or that one doesn't know. */
export type ItemAnswer = GivenAnswer | { unknown: true }

/**
 * The score that the item's model knows, up to `most`: 1 for right where there is nothing between; otherwise 2, with 1 for the option that
 * is defensible, one mistaken decision among several options, two neighbouring steps swapped, or half of the pairs.
 */
export function scoreOf(question: ItemQuestion, answer: ItemAnswer, most: number): number {
  if ('unknown' in answer) return 0
  if (isRight(question, answer)) return most
  return most === 2 && isHalfRight(question, answer) ? 1 : 0
}

/** The score of a right answer to an item. */
export function greatestScore({ model }: Pick<KnownItem, 'model'>): number {
  return categoryCount(model) - 1
}

function isHalfRight(question: ItemQuestion, answer: GivenAnswer): boolean {
  switch (question.kind) {
    case 'single':
      return 'chosen' in answer && question.options[answer.chosen[0]!]?.half === true
    case 'multiple':
      return 'chosen' in answer && mistakenDecisions(question, answer.chosen) === 1
    case 'ordering':
      return 'order' in answer && inversions(answer.order) === 1
    case 'matching':
      return 'pairs' in answer && 2 * rightPairs(question, answer.pairs) >= question.pairs.length
    case 'numeric':
      return false
  }
}

type Of<Kind extends ItemQuestion['kind']> = Extract<ItemQuestion, { kind: Kind }>

function mistakenDecisions(question: Of<'multiple'>, chosen: readonly number[]): number {
  const right = rightOptions(question)
  return question.options.filter((_, at) => right.includes(at) !== chosen.includes(at)).length
}

/** Pairs of steps in the wrong order: one means that two neighbours are swapped. */
function inversions(order: readonly number[]): number {
  return order.reduce((sum, step, at) => sum + order.slice(at + 1).filter((later) => later < step).length, 0)
}

function rightPairs({ pairs }: Of<'matching'>, given: readonly { left: number; right: number }[]): number {
  return given.filter(({ left, right }) => pairs[left]?.right.en === pairs[right]?.right.en).length
}

/** What the answer shows somebody to believe, by the misconception's slug. */
export function misconceptionsIn(question: ItemQuestion, answer: ItemAnswer): string[] {
  if ('chosen' in answer && (question.kind === 'single' || question.kind === 'multiple')) {
    const { options } = question
    const right = rightOptions(question)
    // Of several options, leaving out a right one shows its misconception, too.
    const mistaken = options.filter((_, at) =>
      question.kind === 'single'
        ? answer.chosen.includes(at) && !right.includes(at)
        : right.includes(at) !== answer.chosen.includes(at),
    )
    return mistaken.flatMap(({ misconception }) => misconception ?? [])
  }
  if ('number' in answer && question.kind === 'numeric' && !isRight(question, answer))
    return (question.slips ?? [])
      .filter((slip) => Math.abs(slip.answer - answer.number) <= Math.max(question.tolerance, 1e-9))
      .flatMap(({ misconception }) => misconception ?? [])
  return []
}
