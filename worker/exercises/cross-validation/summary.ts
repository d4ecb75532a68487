import { mean, sum } from '../src/authoring/index.js'

export interface Summary {
  /** Mean over folds, and the standard error of that mean. */
  means: number[]
  errors: number[]
  /** Candidates by place: the one with the best mean, and the last one that is no more than one standard error behind it. */
  best: number
  simplest: number
}

export function summaryOf(scores: readonly number[][]): Summary {
  const means = scores.map(mean)
  const errors = scores.map((own) => deviationOf(own, own.length - 1) / Math.sqrt(own.length))
  const best = means.indexOf(Math.max(...means))
  const enough = means[best]! - errors[best]!
  return { means, errors, best, simplest: means.findLastIndex((value) => value >= enough) }
}

export function deviationOf(values: readonly number[], divisor: number): number {
  const centre = mean(values)
  return Math.sqrt(sum(values.map((value) => (value - centre) ** 2)) / divisor)
}
