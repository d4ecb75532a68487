import type { Answers } from './answers.js'
import { rowSums, shareTolerance, type Facts } from './assessment.js'
import type { Questions } from './data.js'
import { transposed } from './reference.js'
import {
  dividedBy,
  layerSuspect,
  mixesKeys,
  onlyLargeWrong,
  patternOf,
  unmasked,
  type LayerSuspect,
} from './suspects.js'

export type HintId =
  | 'ignores-words'
  | 'wrong-axis'
  | 'no-softmax'
  | 'no-scaling'
  | 'scaled-by-width'
  | 'unstable-softmax'
  | 'other-weights'
  | 'values-forgotten'
  | 'wrong-mix'
  | 'not-masked'
  | 'mask-after-softmax'
  | 'mask-flipped'
  | 'mask-off-by-one'
  | 'leaky-mask'
  | 'other-mask'
  | LayerSuspect
  | 'other-heads'

export type CriterionId = 'weights' | 'output' | 'causal' | 'multi-head'

/** Single precision stays below a tenth of it. */
export const tolerance = 1e-4

/**
 * The likeliest mistake behind each criterion. What is wrong in `attend` goes wrong wherever it is used, so its hint comes
 * before those of the mask and of the heads.
 */
export function diagnose(facts: Facts, answers: Answers, asked: Questions): Record<CriterionId, HintId> {
  const wrongWeights = facts.weights.worst > tolerance
  const weights = explainWeights(facts, answers, asked)
  const output = wrongWeights ? weights : mixesKeys(answers, asked) ? 'values-forgotten' : 'wrong-mix'
  const attend = wrongWeights ? weights : facts.output.worst > tolerance ? output : undefined
  return {
    weights,
    output,
    causal: attend ?? explainMask(answers, asked),
    'multi-head': attend ?? layerSuspect(answers, asked) ?? 'other-heads',
  }
}

function explainWeights({ rowSum }: Facts, answers: Answers, asked: Questions): HintId {
  const all = answers.attend.map(({ weights }) => weights)
  if (all.flat().every((row) => Math.max(...row) - Math.min(...row) < 1e-6)) return 'ignores-words'
  if (Math.abs(rowSum - 1) > shareTolerance) {
    const columnSums = all.flatMap((weights) => rowSums(transposed(weights)))
    return columnSums.every((total) => Math.abs(total - 1) <= shareTolerance) ? 'wrong-axis' : 'no-softmax'
  }
  if (dividedBy(() => 1, answers, asked)) return 'no-scaling'
  if (dividedBy((width) => width, answers, asked)) return 'scaled-by-width'
  return onlyLargeWrong(answers, asked) ? 'unstable-softmax' : 'other-weights'
}

function explainMask(answers: Answers, asked: Questions): HintId {
  if (unmasked(answers, asked)) return 'not-masked'
  const { future, next, itself, past } = patternOf(answers.causal)
  if (!past && (future || next)) return 'mask-flipped'
  if (future) return 'leaky-mask'
  if (next || !itself) return 'mask-off-by-one'
  const sums = answers.causal.flatMap(({ weights }) => rowSums(weights))
  return sums.some((total) => total < 1 - shareTolerance) ? 'mask-after-softmax' : 'other-mask'
}
