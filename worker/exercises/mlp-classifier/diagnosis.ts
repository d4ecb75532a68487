import type { FaultCause, TrainingRecord } from '../src/contract/index.js'
import { shapeOf, type Facts } from './assessment.js'

export type HintId =
  | 'company-dependent'
  | 'not-probabilities'
  | 'memorised'
  | 'never-moved'
  | 'labels-flipped'
  | 'gradient-sign'
  | 'step-too-large'
  | 'straight-boundary'
  | 'hard-answers'
  | 'overconfident'
  | 'not-converged'

/** From here on the model counts as having found the pattern. */
export const accuracyNeeded = 0.85

/**
 * The likeliest mistake behind a failed criterion, most telling symptom first. The answers decide;
 * the reported curve only separates mistakes that leave the same answers.
 */
export function diagnose(facts: Facts, record: TrainingRecord): HintId {
  const { climbed, leapt } = shapeOf(record)
  if (facts.companyEffect > 0.02) return 'company-dependent'
  if (facts.outside > 0) return 'not-probabilities'
  if (facts.distinct <= 2 && facts.trainingAccuracy - facts.accuracy > 0.3) return 'memorised'
  if (climbed) return leapt ? 'step-too-large' : 'gradient-sign'
  if (facts.distinct <= 1) return 'never-moved'
  if (facts.accuracy < 0.25) return 'labels-flipped'
  if (facts.straightness > 0.99) return 'straight-boundary'
  if (facts.accuracy < accuracyNeeded) return leapt || isSaturated(facts) ? 'step-too-large' : 'not-converged'
  if (facts.distinct <= 2) return 'hard-answers'
  return facts.confidence > facts.accuracy ? 'overconfident' : 'not-converged'
}

/** A loss that climbed until it was no number tells why; one that was none from the start does not. */
export function diagnoseFault(cause: FaultCause, record: TrainingRecord): HintId | undefined {
  const { climbed, leapt } = shapeOf(record)
  if (cause !== 'non-finite' || !climbed) return undefined
  return leapt ? 'step-too-large' : 'gradient-sign'
}

/** Very sure and often wrong: the hidden units sit where tanh is flat, which is where too long a step leaves them. */
function isSaturated({ confidence, accuracy }: Facts): boolean {
  return confidence - accuracy > 0.25
}
