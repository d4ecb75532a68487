import type { FaultCause, TrainingRecord } from '../src/contract/index.js'
import type { Facts } from './assessment.js'

export type HintId = ModelHintId | ListHintId

type ModelHintId =
  | 'unrated-as-zero'
  | 'no-average'
  | 'no-biases'
  | 'loud-start'
  | 'same-for-everybody'
  | 'strong-pull'
  | 'no-tastes'
  | 'one-sided'
  | 'memorised'
  | 'not-converged'
  | 'uphill'
  | 'pull-sign'
  | 'step-too-large'

type ListHintId = 'already-heard' | 'places' | 'upside-down' | 'one-list' | 'other-order'

/** Largest error as a share of that of averages: for people who have rated nothing, and for shows not rated yet. */
export const allowed = { newcomers: 1.05, ratings: 0.9 }
/** How far the way from the NDCG of the best-rated shows to a perfect 1 has to be gone. */
export const wayNeeded = 0.2

/** Root mean squares in stars below which a part of the model counts as silent. */
const silent = { taste: 0.1, exactly: 0.002, others: 0.05, newcomers: 0.15 }

/** The likeliest mistake behind stars that are wrong. The answers decide; the curve separates what leaves the same answers. */
export function diagnoseModel(facts: Facts, record: TrainingRecord): ModelHintId {
  const { error, newcomers, level, spread } = facts
  const runaway = error.learned > 5 || climbed(record) ? explainRunaway(record) : undefined
  if (runaway) return runaway
  if (level.regular < -1 && withoutLevel(facts) > error.averages) return 'unrated-as-zero'
  if (level.newcomers < -0.8) return 'no-average'
  if (Math.max(spread.listener, spread.taste) < silent.others) return 'same-for-everybody'
  if (newcomers.spread.taste > silent.newcomers) return 'loud-start'
  if (ratioOfShows(facts, newcomers.spread.show) < 0.3) return 'no-biases'
  return explainStars(facts, record)
}

/** The likeliest mistake behind lists that are wrong; lists that follow the learner's own stars fail for what those fail. */
export function diagnoseLists(facts: Facts, record: TrainingRecord): HintId {
  const { kind, usable } = facts.lists
  switch (kind) {
    case 'heard-too':
      return 'already-heard'
    case 'places':
      return 'places'
    case 'own-worst':
      return 'upside-down'
    case 'one-for-all':
      return 'one-list'
    case 'own-best':
      return diagnoseModel(facts, record)
    case 'other':
      return usable < 1 ? 'already-heard' : 'other-order'
  }
}

/** Stars that are no numbers: the reported error says how they were lost. */
export function diagnoseFault(cause: FaultCause, record: TrainingRecord): HintId | undefined {
  return cause === 'non-finite' ? explainRunaway(record) : undefined
}

function explainStars(facts: Facts, record: TrainingRecord): ModelHintId {
  const { error, spread } = facts
  if (spread.taste < silent.taste) {
    if (ratioOfShows(facts, spread.show) < 0.8) return 'strong-pull'
    if (spread.taste < silent.exactly) return 'no-tastes'
    return stillFalling(record) ? 'not-converged' : 'one-sided'
  }
  return error.training < 0.65 * error.learned ? 'memorised' : 'not-converged'
}

/**
 * A step against its purpose makes the error climb steadily, nearly from the first epoch on. A pull with the wrong sign lets
 * it fall a good way first. Too long a step leaves no number at all, or falls little before it explodes.
 */
function explainRunaway(record: TrainingRecord): ModelHintId | undefined {
  const errors = record.curve.map(({ loss }) => loss)
  const [first] = errors
  if (first === undefined) return 'step-too-large'
  const least = Math.min(...errors)
  if (least < 0.85 * first) return 'pull-sign'
  const leapt = errors.slice(1).some((error, index) => error > 2 * errors[index]!)
  return least === first || (climbed(record) && !leapt) ? 'uphill' : 'step-too-large'
}

/** Whether the reported error ended well above where it began. */
function climbed({ curve }: TrainingRecord): boolean {
  return curve.length > 1 && curve.at(-1)!.loss > 1.3 * curve[0]!.loss
}

/** Whether the last epochs still made a difference; so few that nothing can be said of them count as well. */
function stillFalling({ curve }: TrainingRecord): boolean {
  if (curve.length < 20) return true
  const [before, last] = [curve.at(-6)!.loss, curve.at(-1)!.loss]
  return last < 0.9995 * before
}

/** The error that would remain if all answers were lifted by what they lie too low. */
function withoutLevel({ error, level }: Facts): number {
  return Math.sqrt(Math.max(0, error.learned ** 2 - level.regular ** 2))
}

/** How far shows are told apart, as a share of what averages find. */
function ratioOfShows({ showsByAverages }: Facts, learned: number): number {
  return learned / showsByAverages
}
