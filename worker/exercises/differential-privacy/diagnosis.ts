import type { Clipping, Facts, Published, Sampling, What } from './assessment.js'
import { distanceFrom, laplaceBelow, normalBelow, resized, uniformBelow } from './measurement.js'
import { isRightlySized, scaleMistake, type ScaleMistake } from './mistakes.js'
import { allowedDistance, isExact, largestEcho, mostError, mostSpent } from './thresholds.js'

export type HintId =
  | 'not-started'
  | 'one-sided'
  | 'uniform-noise'
  | 'gaussian'
  | 'wrong-size'
  | 'wrong-shape'
  | 'scale-ignored'
  | 'same-noise'
  | 'no-noise'
  | 'wrong-scale'
  | 'cut-off'
  | 'rounded'
  | 'not-clipped'
  | 'outliers-dropped'
  | 'average-from-data'
  | 'average-unchecked'
  | ScaleMistake

/** The likeliest mistake behind each criterion; meaningless for one that passed. */
export interface Diagnosis {
  sampling: HintId
  budget: HintId
  accuracy: HintId
  clipping: HintId
  averages: HintId
}

export function diagnose(facts: Facts): Diagnosis {
  const sampling = explainSampling(facts.sampling)
  const budget = explainBudget(facts)
  const accuracy = explainAccuracy(facts, budget)
  return {
    sampling,
    budget,
    accuracy,
    clipping: explainClipping(facts.clipping),
    averages: explainAverages(facts),
  }
}

function explainSampling({ draws, scales, echo }: Sampling): HintId {
  const all = draws.flat()
  const near = (values: readonly number[], below = laplaceBelow) =>
    distanceFrom(below, values) <= allowedDistance
  if (all.every((value) => Math.abs(value) < 1e-6)) return 'not-started'
  if (echo > largestEcho) return 'same-noise'
  const positive = all.filter((value) => value > 0).length / all.length
  if (positive > 0.99 || positive < 0.01) return 'one-sided'
  const shape = resized(all)
  if (near(shape)) return 'wrong-size'
  if (near(shape, uniformBelow)) return 'uniform-noise'
  if (near(shape, normalBelow)) return 'gaussian'
  // Noise that forgot its scale, and noise that was divided by it.
  const times = (power: number) =>
    draws.flatMap((row, ask) => row.map((draw, at) => draw * scales[ask]![at]! ** power))
  return near(times(1)) || near(times(2)) ? 'scale-ignored' : 'wrong-shape'
}

function explainBudget({ published, echo }: Facts): HintId {
  if (published.some(isExact)) return 'no-noise'
  // Noise that is used again is too little of it to read its size.
  if (echo > largestEcho) return 'same-noise'
  const dear = published.find(({ spent }) => spent > mostSpent)
  return dear ? explainScale(dear.what, published) : 'wrong-scale'
}

function explainAccuracy(facts: Facts, budget: HintId): HintId {
  const { published, echo } = facts
  if (echo > largestEcho) return budget
  const far = published.find(({ error }) => error > mostError)
  if (far) return explainScale(far.what, published)
  const counts = published.filter(({ what }) => what === 'counts')
  if (counts.every(isRounded)) return 'rounded'
  if (counts.every(isCutOff)) return 'cut-off'
  return published.some(isExact) ? budget : 'wrong-shape'
}

function isRounded({ answers }: Published): boolean {
  return answers.flat().every(Number.isInteger)
}

function isCutOff({ answers }: Published): boolean {
  return answers.flat().every((value) => value >= 0)
}

function explainScale(what: What, published: readonly Published[]): HintId {
  return isRightlySized(what, published) ? 'wrong-scale' : (scaleMistake(what, published) ?? 'wrong-scale')
}

function explainClipping({ above, below, dropped }: Clipping): HintId {
  return Math.max(Math.abs(above), Math.abs(below)) < 0.5 && dropped > 0.5
    ? 'outliers-dropped'
    : 'not-clipped'
}

function explainAverages({ averages, published }: Facts): HintId {
  if (published.every(isExact)) return 'no-noise'
  return averages.bare > 0.99 || averages.consistent > 0.5 ? 'average-unchecked' : 'average-from-data'
}
