import { mean } from '../measure/figures.js'
import { drawsFrom, streams } from '../simulate/draws.js'

export interface Found {
  isMeant: boolean
  isFound: boolean
}

/** Recall and the share of the innocent accused, each with a 95 % bootstrap interval over items. */
export function foundAmong(found: readonly Found[], seed: number) {
  const [meant, innocent] = [true, false].map((isMeant) =>
    found.filter((one) => one.isMeant === isMeant).map(({ isFound }) => Number(isFound)),
  ) as [number[], number[]]
  return {
    recall: mean(meant),
    falseShare: mean(innocent),
    intervals: { recall: intervalOf(meant, seed), falseShare: intervalOf(innocent, seed) },
  }
}

const resamples = 400

export function intervalOf(values: readonly number[], seed: number): [number, number] {
  const draws = drawsFrom(seed, streams.bootstrap)
  const means = Array.from({ length: resamples }, () =>
    mean(values.map(() => values[Math.floor(draws.uniform() * values.length)]!)),
  ).sort((one, other) => one - other)
  return [means[Math.floor(0.025 * resamples)]!, means[Math.ceil(0.975 * resamples) - 1]!]
}
