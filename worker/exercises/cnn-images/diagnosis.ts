import type { FaultCause, TrainingRecord } from '../src/contract/index.js'
import type { Facts } from './assessment.js'

export type HintId =
  | 'softmax-over-photos'
  | 'photos-mixed'
  | 'one-pixel'
  | 'belts-shifted'
  | 'belt-missing'
  | 'not-scaled'
  | 'step-too-large'
  | 'sorted-batches'
  | 'never-moved'
  | 'position-bound'
  | 'labels-apart'
  | 'not-converged'
  | 'not-probabilities'
  | 'hard-answers'

export const accuracyNeeded = 0.9
export const recallNeeded = 0.8
/** Mean cross-entropy; a guess among four has 1.39. */
export const crossEntropyAllowed = 0.5
export const probabilityErrorAllowed = 0.01
/** Room for the arithmetic of different batch sizes on a GPU. */
export const companyEffectAllowed = 0.02

/** A guess among four costs this much. */
const guess = Math.log(4)
/** Raw grey values begin above this, and so do strides that are far too long. */
const hugeLoss = 10
/** A first epoch of mixed batches stays below 2.3, one of sorted batches above 3.3. */
const sortedLoss = 2.7

/**
 * The likeliest mistake behind a failed criterion, most telling symptom first. The answers decide; the reported curve
 * only separates mistakes that leave the same answers.
 */
export function diagnose(facts: Facts, record: TrainingRecord): HintId {
  if (facts.companyEffect > companyEffectAllowed)
    return isNoProbability(facts) ? 'softmax-over-photos' : 'photos-mixed'
  if (findsMarks(facts)) return isNoProbability(facts) && !facts.hard ? 'not-probabilities' : 'hard-answers'
  if (neverMoved(facts, record)) return 'never-moved'
  if (facts.filterArea === 1) return 'one-pixel'
  if (facts.movedAccuracy > 0.7) return 'belts-shifted'
  if (lacksOneBelt(facts)) return 'belt-missing'
  return explainLoss(facts, record) ?? explainStrangers(facts, record)
}

/** An answer without numbers: grey values that nobody scaled burst a network that scaled ones would leave alone. */
export function diagnoseFault(cause: FaultCause, { curve }: TrainingRecord): HintId | undefined {
  if (cause !== 'non-finite' || curve.length === 0) return undefined
  return curve[0]!.loss > hugeLoss ? 'not-scaled' : 'step-too-large'
}

/** How the loss began tells scale, stride and order of the photos apart. */
function explainLoss({ largestWeight, oneAnswer }: Facts, { curve }: TrainingRecord): HintId | undefined {
  const first = curve[0]?.loss ?? 0
  // Strides that are too long carry the weights away; raw grey values leave them where they began.
  if (first > hugeLoss) return largestWeight > 2 ? 'step-too-large' : 'not-scaled'
  if (curve.length > 1 && first > sortedLoss) return 'sorted-batches'
  return oneAnswer ? 'step-too-large' : undefined
}

/** One answer for every photo, and never a loss above that of a guess. */
function neverMoved({ oneAnswer }: Facts, { curve }: TrainingRecord): boolean {
  return oneAnswer && curve.every(({ loss }) => loss < 1.02 * guess)
}

/** Whether it knows what it was trained on, and strangers not. */
function explainStrangers(facts: Facts, { curve }: TrainingRecord): HintId {
  const wholePhoto = facts.filterArea >= 200
  if (wholePhoto || facts.trainingAccuracy - facts.accuracy > 0.15) return 'position-bound'
  // Labels that belong to other photos are learned, too; the photos' own labels then cost more than was reported.
  const reported = curve.at(-1)?.loss ?? Infinity
  const apart = facts.trainingAccuracy < 0.6 && facts.trainingCrossEntropy > reported + 0.1
  return apart ? 'labels-apart' : 'not-converged'
}

function isNoProbability({ probabilityError }: Facts): boolean {
  return probabilityError > probabilityErrorAllowed
}

function findsMarks({ accuracy, worstRecall }: Facts): boolean {
  return accuracy >= accuracyNeeded && worstRecall >= recallNeeded
}

/** Sure of itself, right about three belts, and the fourth never chosen. */
function lacksOneBelt({ recalls, confidence }: Facts): boolean {
  const [least, next] = [...recalls].sort((one, other) => one - other)
  return confidence > 0.7 && least! < 0.02 && next! > 0.6
}
