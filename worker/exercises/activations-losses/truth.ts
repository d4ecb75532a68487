import { mean, sum } from '../src/authoring/index.js'

/** Reads e only to powers of 0 or less, so that nothing is ever too large. */
export function sigmoidOf(x: number): number {
  const small = Math.exp(-Math.abs(x))
  return x >= 0 ? 1 / (1 + small) : small / (1 + small)
}

export function reluOf(x: number): number {
  return Math.max(0, x)
}

export const tanhOf = Math.tanh

/** Of one row. */
export function softmaxOf(scores: readonly number[]): number[] {
  const total = logSumExp(scores)
  return scores.map((score) => Math.exp(score - total))
}

export function squaredErrorOf(predicted: readonly number[], actual: readonly number[]): number {
  return mean(predicted.map((value, at) => (value - actual[at]!) ** 2))
}

/** −log of the chance that the sigmoid of `score` gives to what `label` says happened. */
export function binaryCrossEntropyOf(score: number, label: number): number {
  return Math.max(score, 0) - score * label + Math.log1p(Math.exp(-Math.abs(score)))
}

/** −log of the share that the softmax of `scores` gives to the column `label`. */
export function categoricalCrossEntropyOf(scores: readonly number[], label: number): number {
  return logSumExp(scores) - scores[label]!
}

export function logSumExp(scores: readonly number[]): number {
  const largest = Math.max(...scores)
  return largest + Math.log(sum(scores.map((score) => Math.exp(score - largest))))
}
