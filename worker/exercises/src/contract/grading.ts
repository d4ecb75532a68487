import type { CriterionDefinition, ExerciseDefinition, Localized } from './exercise.js'
import type { FaultCause } from './fault.js'
import type { Figure } from './figure.js'
import type { Random } from './random.js'
import type { TensorMap } from './tensors.js'

/** What the runner's training phase is known to have done; clocks are the grader's own. */
export interface TrainingRecord {
  /** Points as the learner reported them: display and advice only, never the ground of a score. */
  curve: readonly { epoch: number; loss: number; metrics?: Readonly<Record<string, number>> }[]
}

/**
 * Asks one of the learner's handlers and resolves with arrays already checked against the declared shapes,
 * types and finiteness. A handler that throws or answers wrongly ends the run as the learner's error.
 */
export type Ask = (handler: string, input: TensorMap) => Promise<TensorMap>

export interface CriterionResult {
  id: string
  passed: boolean
  /** In [0, 1]; partial credit allowed. */
  credit: number
  /** One sentence with the numbers that decided, e.g. "The slope is 2.00; within 0.05 of 2.00 was needed." */
  reason: Localized
  /** Which staged hint fits what went wrong. */
  hintId?: string
}

/**
 * The hidden half of an exercise; runs only in the trusted grader.
 * `Hidden` never leaves it: not to the runner, not to the page.
 */
export interface GradingDefinition<Hidden = unknown, Observed = unknown> {
  /**
   * Fresh data for one submission. `train` goes to the runner; `hidden` stays. Same random source, same data.
   * `generated`: what the author's generator answered, for an exercise that has one.
   */
  prepare(random: Random, generated?: TensorMap): { train: TensorMap; hidden: Hidden }
  /** Rounds of questions after training. Must not compute scores: scoring waits until the runner is dead. */
  interrogate(ask: Ask, hidden: Hidden): Promise<Observed>
  /** Pure: same observations, same result. One entry per declared criterion, in order. */
  score(observed: Observed, hidden: Hidden, record: TrainingRecord): readonly CriterionResult[]
  /** The picture shown with the score. It may show outcomes and the learner's own training data, never hidden inputs. */
  figure(observed: Observed, hidden: Hidden, record: TrainingRecord): Figure
  /**
   * The hint for a run that ended as the learner's error, where the reported curve tells mistakes apart that end alike:
   * a wrong sign and too long a step both end in NaN. Undefined leaves it to `faultHints`. Pure.
   */
  diagnoseFault?(cause: FaultCause, record: TrainingRecord): string | undefined
}

/** The hint for a run that ended as the learner's error. `causes`: what ended it, the finest word first. */
export function faultHintId(
  exercise: { definition: ExerciseDefinition; grading: GradingDefinition },
  causes: readonly FaultCause[],
  record: TrainingRecord,
): string | undefined {
  const { definition, grading } = exercise
  const [finest] = causes
  const diagnosed = finest && grading.diagnoseFault?.(finest, record)
  return diagnosed ?? causes.map((cause) => definition.faultHints?.[cause]).find(Boolean)
}

export interface Score {
  /** Whole points, 0 to 100: a finer score would be an oracle on the hidden data. */
  points: number
  passed: boolean
}

/** Weighted mean of credits in whole points; a failed required criterion or too few points fails. */
export function totalScore(exercise: ExerciseDefinition, results: readonly CriterionResult[]): Score {
  const weightOf = new Map(
    exercise.criteria.map((criterion: CriterionDefinition) => [criterion.id, criterion]),
  )
  let weights = 0
  let earned = 0
  let requiredPassed = true
  for (const result of results) {
    const criterion = weightOf.get(result.id)
    if (!criterion) throw new Error(`${exercise.slug}: result for undeclared criterion ${result.id}`)
    weights += criterion.weight
    earned += criterion.weight * (Number.isNaN(result.credit) ? 0 : Math.min(1, Math.max(0, result.credit)))
    if (criterion.required && !result.passed) requiredPassed = false
  }
  const points = weights === 0 ? 0 : Math.floor((100 * earned) / weights + 1e-9)
  return { points, passed: requiredPassed && points >= exercise.passScore }
}
