import type { Question } from '@skillgrad/db'

/** An answer as it is kept: by places in the stored question, so that it means the same whatever order a person saw. */
export type GivenAnswer =
  | { chosen: readonly number[] }
  | { order: readonly number[] }
  | { pairs: readonly { left: number; right: number }[] }
  | { number: number }

/** Whether it is right as a whole: some of several right options, or nearly the right order, is not. */
export function isRight(question: Question, answer: GivenAnswer): boolean {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return 'chosen' in answer && sameSet(answer.chosen, rightOptions(question))
    case 'ordering':
      return (
        'order' in answer &&
        answer.order.length === question.steps.length &&
        answer.order.every((step, at) => step === at)
      )
    case 'matching':
      return (
        'pairs' in answer &&
        answer.pairs.length === question.pairs.length &&
        answer.pairs.every(({ left, right }) => rightOf(question, left) === rightOf(question, right))
      )
    case 'numeric':
      return 'number' in answer && isWithin(answer.number, question)
  }
}

export function rightOptions({ options }: Extract<Question, { kind: 'single' | 'multiple' }>): number[] {
  return options.flatMap((option, at) => (option.right ? [at] : []))
}

/** Two pairs may have the same thing on their right: either is right then. */
function rightOf({ pairs }: Extract<Question, { kind: 'matching' }>, at: number): string | undefined {
  return pairs[at]?.right.en
}

/** A hair's breadth more, since 0.3 - 0.1 is not 0.2 to a computer. */
function isWithin(number: number, { answer, tolerance }: Extract<Question, { kind: 'numeric' }>): boolean {
  return Math.abs(number - answer) <= tolerance + 1e-9 * Math.max(1, Math.abs(answer))
}

function sameSet(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one))
}
