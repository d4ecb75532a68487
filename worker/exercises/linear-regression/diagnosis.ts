import type { TrainingRecord } from '../src/contract/index.js'
import { at, leastSquares, mean, rmse, type Line, type Trips } from './data.js'

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

/**
 * Too large a step jumps over the valley and back, each time further out: the reported slope rises and falls in turn.
 * A wrong sign walks away from the valley in one direction.
 */
function oscillated({ curve }: TrainingRecord): boolean {
  const slopes = curve.map((point) => point.metrics?.slope).filter((slope) => slope !== undefined)
  const moves = slopes.slice(1).map((slope, index) => Math.sign(slope - slopes[index]!))
  const turns = moves.slice(1).filter((move, index) => move !== moves[index]).length
  return moves.length > 2 && turns > moves.length / 2
}
