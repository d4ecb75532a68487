import { mean, rmse } from '../src/authoring/index.js'
import type { FaultCause, TrainingRecord } from '../src/contract/index.js'
import { at, leastSquares, type Line, type Trips } from './data.js'

/** What the learner's predictions say about the line behind them. */
export interface Finding {
  /** The line that best describes the predictions. */
  learned: Line
  /** Least squares on the learner's own training trips. */
  best: Line
  /** How far the predictions stray from any straight line, in minutes. */
  bend: number
  hintId: HintId
}

export type HintId =
  | 'not-a-line'
  | 'gradient-sign'
  | 'step-too-large'
  | 'hard-coded'
  | 'not-trained'
  | 'predicts-mean'
  | 'no-intercept'
  | 'forgot-input'
  | 'not-converged'

/** The line of the browser's public city, which a learner may have typed in instead of learned. */
const publicLines: readonly Line[] = [
  { slope: 2, intercept: 1.5 },
  { slope: 2, intercept: 1 },
]

/**
 * Reads the learner's mistake from numbers alone. The predictions decide; the reported curve only
 * chooses between explanations of predictions that are wrong anyway.
 */
export function diagnose(predicted: Trips, training: Trips, record: TrainingRecord): Finding {
  const learned = leastSquares(predicted.km, predicted.minutes)
  const best = leastSquares(training.km, training.minutes)
  const bend = rmse(
    predicted.minutes,
    predicted.km.map((km) => at(learned, km)),
  )
  return { learned, best, bend, hintId: explain(learned, best, bend, training, record) }
}

/** A run that ended in no numbers at all has walked away from the valley, or jumped out of it; the curve may show which. */
export function diagnoseFault(cause: FaultCause, record: TrainingRecord): HintId | undefined {
  return cause === 'non-finite' && walkedAway(record) ? 'gradient-sign' : undefined
}

function explain(learned: Line, best: Line, bend: number, training: Trips, record: TrainingRecord): HintId {
  const size = Math.abs(learned.slope) + Math.abs(learned.intercept)
  if (bend > 0.01 * (1 + size)) return 'not-a-line'
  if (size > 100 || climbed(record)) return oscillated(record) ? 'step-too-large' : 'gradient-sign'
  if (isPublic(learned, 0.03) && !isPublic(best, 0.15)) return 'hard-coded'
  if (near(learned, { slope: 0, intercept: 0 }, 0.01)) return 'not-trained'
  if (near(learned, { slope: 0, intercept: mean(training.minutes) }, 0.05)) return 'predicts-mean'
  if (Math.abs(learned.intercept) < 0.01) return 'no-intercept'
  if (Math.abs(learned.slope - learned.intercept) < 0.002) return 'forgot-input'
  return 'not-converged'
}

function isPublic(line: Line, tolerance: number): boolean {
  return publicLines.some((known) => near(known, line, tolerance))
}

function near(a: Line, b: Line, tolerance: number): boolean {
  return Math.abs(a.slope - b.slope) <= tolerance && Math.abs(a.intercept - b.intercept) <= tolerance
}

/** Whether the reported loss ended well above where it began. */
function climbed({ curve }: TrainingRecord): boolean {
  const losses = curve.map((point) => point.loss).filter(Number.isFinite)
  return losses.length > 1 && losses.at(-1)! > 1.5 * losses[0]!
}

/** Too large a step jumps over the valley and back, each time further out: the reported slope rises and falls in turn. */
function oscillated(record: TrainingRecord): boolean {
  const { moves, turns } = slopeMoves(record)
  return moves > 2 && turns > moves / 2
}

/** A wrong sign walks away from the valley in one direction. */
function walkedAway(record: TrainingRecord): boolean {
  const { moves, turns } = slopeMoves(record)
  return moves > 2 && turns === 0 && climbed(record)
}

/** How often the reported slope moved from one epoch to the next, and how often it turned. Thinned curves show no such moves. */
function slopeMoves({ curve }: TrainingRecord): { moves: number; turns: number } {
  const moves = curve.slice(1).flatMap(({ epoch, metrics }, index) => {
    const before = curve[index]!
    const [from, to] = [before.metrics?.slope, metrics?.slope]
    return epoch - before.epoch === 1 && from !== undefined && to !== undefined ? [Math.sign(to - from)] : []
  })
  return {
    moves: moves.length,
    turns: moves.slice(1).filter((move, index) => move !== moves[index]).length,
  }
}
