import type { WrongSolution } from '../../src/contract/index.js'

/** At least six in an exercise that is worth its place. */
export const wrongSolutions: readonly WrongSolution[] = [
  {
    file: 'sum.ts',
    misconception: 'All minutes together say how long an order takes.',
    verdict: 'failed',
    criterion: 'average',
    hintId: 'not-divided',
  },
  {
    file: 'first-only.ts',
    misconception: 'The first order is like all others.',
    verdict: 'failed',
    criterion: 'average',
    hintId: 'wrong-average',
  },
  {
    file: 'bare-number.ts',
    misconception: 'A number needs no list.',
    verdict: 'learner-error',
    fault: 'BAD_OUTPUT',
    hintId: 'answer-form',
  },
]
