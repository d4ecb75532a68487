import type { FaultCause, TrainingRecord } from '../src/contract/index.js'
import type { Facts } from './assessment.js'
import { labelled } from './questions.js'

export type HintId =
  | 'wrong-axis'
  | 'no-softmax'
  | 'mask-after-softmax'
  | 'padding-seen'
  | 'padding-pooled'
  | 'not-started'
  | 'not-probabilities'
  | 'wrong-targets'
  | 'memorised'
  | 'step-too-large'
  | 'sorted-batches'
  | 'bag-of-words'
  | 'no-positions'
  | 'words-alone'
  | 'answers-mixed-up'
  | 'too-few-epochs'
  | 'other-messages'
  | 'transposed'
  | 'miscounted'

export interface Diagnosis {
  attention: HintId
  padding: HintId
  /** For word order and for new messages. */
  model: HintId
  evaluation: HintId
}

export const accuracyNeeded = 0.9
export const pairsNeeded = 0.8
/** Of weights and of sums: shares are exact but for arithmetic. */
export const shareTolerance = 1e-3
/** A chance may change by this share of itself. */
export const shiftAllowed = 0.05
/** Two messages in cells where they do not belong are one on the edge between two parties. */
export const miscountsAllowed = 2

/** Guessing among four costs ln 4 = 1.39. Batches of one party each begin well above it, and then go down. */
const aboveGuessing = 1.5
const stillGuessing = 1.25
const ranAway = 3
/** Chances that vary by less from message to message are one answer for all. */
const constant = 1e-3

/** The likeliest mistake behind each criterion; meaningless for one that passed. */
export function diagnose(facts: Facts, record: TrainingRecord): Diagnosis {
  const attention = explainAttention(facts)
  const model = explainModel(facts, record)
  return {
    attention,
    padding: attentionPasses(facts) ? 'padding-pooled' : attention,
    model,
    evaluation: explainEvaluation(facts),
  }
}

/** Steps that were too long may end in no numbers at all; the curve shows them coming. */
export function diagnoseFault(cause: FaultCause, record: TrainingRecord): HintId | undefined {
  return cause === 'non-finite' && lossesOf(record).most > ranAway ? 'step-too-large' : undefined
}

export function attentionPasses({ rowSum, paddingWeight, smallestWeight }: Facts): boolean {
  return (
    Math.abs(rowSum - 1) <= shareTolerance &&
    paddingWeight <= shareTolerance &&
    smallestWeight >= -shareTolerance
  )
}

function explainAttention({ rowSum, columnsAddUp, paddingWeight, smallestWeight }: Facts): HintId {
  if (Math.abs(rowSum - 1) <= shareTolerance) return smallestWeight < 0 ? 'no-softmax' : 'padding-seen'
  if (columnsAddUp) return 'wrong-axis'
  const isShort = rowSum < 1 && rowSum > 0 && smallestWeight >= 0
  return isShort && paddingWeight <= shareTolerance ? 'mask-after-softmax' : 'no-softmax'
}

/** The answers decide; the reported curve only chooses between explanations of answers that are wrong anyway. */
function explainModel(facts: Facts, record: TrainingRecord): HintId {
  const { first, last, least, most } = lossesOf(record)
  if (facts.probabilityError > shareTolerance) return 'not-probabilities'
  if (least < 0) return 'wrong-targets'
  if (facts.trainingAccuracy > 0.9 && facts.trainingAccuracy - facts.accuracy > 0.3) return 'memorised'
  if (most > ranAway || (last > 0.5 && last > 1.5 * least)) return 'step-too-large'
  if (facts.spread < constant) return first - last > 0.05 ? 'wrong-targets' : 'not-started'
  if (facts.trainingAccuracy < 0.4 && last > stillGuessing && record.curve.length >= 8)
    return 'answers-mixed-up'
  if (first > aboveGuessing) return 'sorted-batches'
  const additive = facts.interaction < 0.02
  if (facts.orderEffect < 1e-3) return additive ? 'bag-of-words' : 'no-positions'
  if (additive) return 'words-alone'
  return 'too-few-epochs'
}

function explainEvaluation({ counted, hitsAlone, miscountedTransposed }: Facts): HintId {
  if (counted < labelled && hitsAlone) return 'miscounted'
  if (counted !== labelled) return 'other-messages'
  return miscountedTransposed <= miscountsAllowed ? 'transposed' : 'miscounted'
}

/** NaN, which compares as neither more nor less, where nothing was reported. */
function lossesOf({ curve }: TrainingRecord) {
  const losses = curve.map(({ loss }) => loss)
  return {
    first: losses[0] ?? Number.NaN,
    last: losses.at(-1) ?? Number.NaN,
    least: losses.length > 0 ? Math.min(...losses) : Number.NaN,
    most: losses.length > 0 ? Math.max(...losses) : Number.NaN,
  }
}
