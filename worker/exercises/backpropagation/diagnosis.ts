import {
  examined,
  isRight,
  tolerance,
  worstOf,
  type CriterionId,
  type Facts,
  type Round,
} from './assessment.js'
import { mistakes, type MistakeId } from './mistakes.js'
import { backward, rightRules, tensorNames, type Gradients, type TensorName } from './network.js'

export type HintId = MistakeId | 'not-started' | 'rows-mixed' | 'nearly' | 'wrong-numbers'

/** Errors up to this share come from an approximation, not from another formula. */
const near = 0.1

/** One likeliest mistake for the whole submission, from the first criterion that failed. */
export function diagnose(facts: Facts): HintId {
  const failed = (Object.keys(examined) as CriterionId[]).find((id) => !isRight(facts.tallies[id]))
  if (!failed) return 'wrong-numbers'
  const rounds = failed === 'batch' ? facts.batches : facts.single
  if (isZero(facts.single, tensorNames)) return 'not-started'
  if (isZero(rounds, examined[failed])) return failed === 'loss' ? 'loss-formula' : 'not-started'
  const explained = mistakes.find(([, rule]) => explains(rounds, examined[failed], rule))
  if (explained) return explained[0]
  if (isNear(rounds, examined[failed])) return 'nearly'
  return failed === 'batch' ? 'rows-mixed' : 'wrong-numbers'
}

/** Whether every gradient that isn't right is what the mistake makes of it. */
function explains(
  rounds: readonly Round[],
  names: readonly TensorName[],
  rule: (typeof mistakes)[number][1],
): boolean {
  return rounds.every((round) => {
    const mistaken = backward(round.asked, { ...rightRules, ...rule })
    return names.every((name) => same(round, name, round.truth) || same(round, name, mistaken))
  })
}

function same({ asked, answer }: Round, name: TensorName, expected: Gradients): boolean {
  const scale = Math.max(...expected[name].map(Math.abs))
  // What should be 0 is answered with a 0, or with the wrong thing.
  if (scale === 0) return answer[name].every((value) => value === 0)
  return worstOf({ asked, answer, truth: expected }, name).error <= tolerance
}

function isZero(rounds: readonly Round[], names: readonly TensorName[]): boolean {
  return rounds.every(({ answer }) => names.every((name) => answer[name].every((value) => value === 0)))
}

function isNear(rounds: readonly Round[], names: readonly TensorName[]): boolean {
  return rounds.every((round) => names.every((name) => worstOf(round, name).error < near))
}
