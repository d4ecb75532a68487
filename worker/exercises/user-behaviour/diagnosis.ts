import type { FaultCause, TrainingRecord } from '../src/contract/index.js'
import type { Facts, Losses } from './assessment.js'

export type HintId = ModelHintId | DifficultyHintId

type ModelHintId =
  | 'not-chances'
  | 'upside-down'
  | 'hard-answers'
  | 'hedged'
  | 'sign'
  | 'step-too-large'
  | 'one-chance'
  | 'topics-only'
  | 'learners-only'
  | 'question-for-topic'
  | 'strong-pull'
  | 'no-pull'
  | 'not-converged'

type DifficultyHintId = 'easiness' | 'share-of-wrong' | 'other-difficulty' | 'other-scale'

/** What a model may cost or miss. */
export const allowed = {
  /** Share of the way from the best possible loss to that of shares by topic. */
  loss: 0.4,
  /** By how much the loss may exceed that of shares by topic, for learners of few answers. */
  fewAnswers: 0.03,
  /** Mean distance of what was said from what happened. */
  calibration: 0.05,
  /** Mean distance of an average learner's chances. */
  scale: 0.07,
}
/** Rank correlation with the true difficulties. */
export const rankingNeeded = 0.85

/** The likeliest mistake behind chances that are wrong. The answers decide; the curve separates what leaves the same answers. */
export function diagnoseModel(facts: Facts, record: TrainingRecord): ModelHintId {
  const { outside, extreme, spread, truth } = facts.chances
  if (outside > 0) return 'not-chances'
  if (truth.learners < -0.5 && truth.topics < -0.5) return 'upside-down'
  if (extreme.regular < 0.1 && extreme.occasional > 0.2) return swung(record) ? 'step-too-large' : 'no-pull'
  if (extreme.regular > 0.3)
    return truth.learners > 0.6 && truth.topics > 0.6 ? 'hard-answers' : explainRunaway(record)
  if (Math.max(spread.learners, spread.topics) < silent) return 'one-chance'
  if (spread.learners < silent) return 'topics-only'
  if (spread.topics < silent) return 'learners-only'
  if (facts.ranking.questions > 0.6 && facts.ranking.truth < 0.6) return 'question-for-topic'
  if (extreme.regular < 0.01 && facts.ranking.chances > 0.95 && facts.scale.stretch > 1.2) return 'hedged'
  if (spread.learners < muted && resting(record)) return 'strong-pull'
  if (wayToShares(facts.regular) > allowed.loss && climbed(record)) return explainRunaway(record)
  return wayToShares(facts.regular) <= allowed.loss ? 'no-pull' : 'not-converged'
}

/** The likeliest mistake behind difficulties that are wrong; those that follow the learner's own chances fail for what these fail. */
export function diagnoseDifficulty(facts: Facts, record: TrainingRecord): HintId {
  const { truth, shares, chances } = facts.ranking
  const model = diagnoseModel(facts, record)
  if (model === 'sign' || model === 'step-too-large' || model === 'not-chances') return model
  if (chances < -0.9) return 'easiness'
  if (chances > 0.95 && facts.scale.stray < 0.05) return explainOwn(facts, model, record)
  if (shares > 0.98) return 'share-of-wrong'
  return truth >= rankingNeeded || chances > 0.95 ? 'other-scale' : 'other-difficulty'
}

/** Why difficulties are wrong that belong to the learner's own chances. */
function explainOwn(facts: Facts, model: ModelHintId, record: TrainingRecord): HintId {
  const { regular, occasional, chances, scale } = facts
  if (wayToShares(regular) > allowed.loss) return model
  if (chances.spread.learners < muted && resting(record)) return 'strong-pull'
  if (occasional.learned - occasional.shares > allowed.fewAnswers) return 'no-pull'
  const moved = Math.abs(scale.shift) > 0.45 || Math.abs(scale.middle) < 0.05
  return moved ? 'other-scale' : 'not-converged'
}

/** An answer without numbers: numbers that ran away, or a place in a table that is not there. */
export function diagnoseFault(cause: FaultCause, record: TrainingRecord): HintId | undefined {
  if (cause !== 'non-finite') return undefined
  return record.curve.length > 1 ? explainRunaway(record) : 'question-for-topic'
}

/** How far a loss lies on the way from the best possible one to that of shares by topic: 0 the best, 1 shares. */
export function wayToShares({ learned, shares, truth }: Losses): number {
  return (learned - truth) / (shares - truth)
}

/** Standard deviations in log-odds below which a part of the model counts as silent, or as hardly audible. */
const silent = 0.05
const muted = 0.6

/** A wrong sign makes the loss climb from the start; too long a step makes it infinite at once, or throws it to and fro after a fall. */
function explainRunaway({ curve }: TrainingRecord): 'sign' | 'step-too-large' {
  const losses = curve.map(({ loss }) => loss)
  const climbs = losses.slice(1).filter((loss, index) => loss > losses[index]!).length
  const fellFirst = Math.min(...losses) < 0.97 * losses[0]!
  return losses.length > 5 && climbs > 0.8 * (losses.length - 1) && !fellFirst ? 'sign' : 'step-too-large'
}

/** Whether the last epochs made no difference any more; of so few that nothing can be said of them it is not assumed. */
function resting({ curve }: TrainingRecord): boolean {
  if (curve.length < 20) return false
  const [before, last] = [curve.at(-6)!.loss, curve.at(-1)!.loss]
  return Math.abs(last / before - 1) < 0.0005
}

/** Whether the loss ended above its least. */
function climbed({ curve }: TrainingRecord): boolean {
  return curve.length > 1 && curve.at(-1)!.loss > 1.002 * Math.min(...curve.map(({ loss }) => loss))
}

/** Whether the loss leapt in one epoch, or was a number in few: numbers that overshoot further each time do that, others run away slowly. */
function swung({ curve }: TrainingRecord): boolean {
  return curve.length < 8 || curve.slice(1).some(({ loss }, index) => loss > 1.05 * curve[index]!.loss)
}
