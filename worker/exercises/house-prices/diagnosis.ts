import type { FaultCause, TrainingRecord } from '../src/contract/index.js'
import type { Facts } from './assessment.js'
import { areaColumn } from './data.js'
import type { LinearModel } from './linear-model.js'

export type HintId =
  | 'own-statistics'
  | 'not-normalised'
  | 'other-scale'
  | 'hard-coded'
  | 'gradient-sign'
  | 'step-too-large'
  | 'memorised'
  | 'one-price'
  | 'questions-raw'
  | 'no-intercept'
  | 'target-scale'
  | 'left-out-column'
  | 'forgot-input'
  | 'not-converged'

/** From here on the model counts as knowing what flats are worth. */
export const fitNeeded = 0.9
/** Largest relative error of the price of a square metre. */
export const squareMetreTolerance = 0.05
/** No sum of five effects fits prices so well that hold a part which no measure tells. */
const byHeart = 0.999
/** Room for the arithmetic of different batch sizes, in thousands. */
export const companyEffectAllowed = 1

/**
 * The likeliest mistake behind a failed criterion, most telling symptom first. The answers decide; the reported curve
 * only separates mistakes that leave the same answers.
 */
export function diagnose(facts: Facts, record: TrainingRecord): HintId {
  if (facts.normalisation === 'own' || facts.companyEffect > companyEffectAllowed) return 'own-statistics'
  if (facts.normalisation === 'right' && allEqual(effectsOf(facts.learned, facts))) return 'forgot-input'
  if (facts.normalisation === 'public') return 'hard-coded'
  const runaway = facts.fit < 0 ? explainRunaway(record) : undefined
  if (runaway) return runaway
  if (facts.normalisation === 'raw') return 'not-normalised'
  if (facts.normalisation === 'other') return 'other-scale'
  return explainPrices(facts)
}

/** A run that ended in no numbers: the curve ran away, or it fell and a question made the numbers break. */
export function diagnoseFault(cause: FaultCause, record: TrainingRecord): HintId | undefined {
  if (cause !== 'non-finite') return undefined
  const { curve } = record
  return explainRunaway(record) ?? (curve.length > 1 ? 'own-statistics' : undefined)
}

function explainPrices(facts: Facts): HintId {
  const { fit, trainingFit, answers, learned, best, shiftedFit, rescaledFit } = facts
  if (fit < fitNeeded && trainingFit > byHeart) return 'memorised'
  const [effects, bestEffects] = [effectsOf(learned, facts), effectsOf(best, facts)]
  const largest = Math.max(...bestEffects.map(Math.abs))
  if (fit < fitNeeded && rescaledFit >= fitNeeded) return 'target-scale'
  if (answers.deviation < 0.02 * largest) return 'one-price'
  if (learned.adds.every((add, column) => near(add, bestEffects[column]!, largest))) return 'questions-raw'
  if (fit < fitNeeded && shiftedFit >= fitNeeded) return 'no-intercept'
  const share = effects.map((effect, column) => Math.abs(effect / bestEffects[column]!))
  const areaCounts = share[areaColumn]! > 0.5
  return areaCounts && share.some((each) => each < 0.1) ? 'left-out-column' : 'not-converged'
}

/** What one standard deviation of each measure adds to an answer. */
function effectsOf({ adds }: LinearModel, { statistics }: Facts): number[] {
  return adds.map((add, column) => add * statistics.deviations[column]!)
}

function allEqual(effects: readonly number[]): boolean {
  const [least, most] = [Math.min(...effects), Math.max(...effects)]
  return Math.max(Math.abs(least), Math.abs(most)) > 1 && most - least < 0.02 * Math.abs(most)
}

function near(value: number, target: number, scale: number): boolean {
  return Math.abs(value - target) < 0.05 * scale
}

/**
 * Why a loss climbed. In raw metres it multiplies by billions with each epoch. With a wrong sign it grows by a steady part
 * from the first epoch on. Too long a step throws the price of a square metre back and forth, often after a loss that fell.
 */
function explainRunaway(record: TrainingRecord): HintId | undefined {
  const losses = record.curve.map(({ loss }) => loss)
  if (losses.length < 2 || losses.at(-1)! < 1.5 * losses[0]!) return undefined
  const growth = Math.max(...losses.slice(1).map((loss, index) => loss / losses[index]!))
  if (growth > 1e5) return 'not-normalised'
  const fellFirst = Math.min(...losses) < 0.95 * losses[0]!
  return growth > 10 || fellFirst || swings(record) ? 'step-too-large' : 'gradient-sign'
}

/** Whether the reported price of a square metre turned at most epochs. Thinned curves show no such moves. */
function swings({ curve }: TrainingRecord): boolean {
  const moves = curve.slice(1).flatMap(({ epoch, metrics }, index) => {
    const before = curve[index]!
    const [from, to] = [before.metrics?.['perSquareMetre'], metrics?.['perSquareMetre']]
    return epoch - before.epoch === 1 && from !== undefined && to !== undefined ? [Math.sign(to - from)] : []
  })
  const turns = moves.slice(1).filter((move, index) => move !== moves[index]).length
  return moves.length > 2 && turns > moves.length / 2
}
