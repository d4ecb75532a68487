/** A normal distribution of a few quantities at once. */
export interface Gaussian {
  means: number[]
  covariance: number[][]
}

/** Independent quantities. */
export function independent(means: readonly number[], sds: readonly number[]): Gaussian {
  return {
    means: [...means],
    covariance: sds.map((sd, row) => sds.map((_, column) => (row === column ? sd * sd : 0))),
  }
}

/** Adds `weights`·x to quantity `at`, exactly known weights. */
export function shifted({ means, covariance }: Gaussian, at: number, weights: readonly number[]): Gaussian {
  const { across, variance: added, mean } = projected({ means, covariance }, weights)
  const next = covariance.map((row) => [...row])
  for (let index = 0; index < means.length; index++) {
    next[at]![index]! += across[index]!
    next[index]![at]! += across[index]!
  }
  next[at]![at]! += added
  return { means: means.map((value, index) => (index === at ? value + mean : value)), covariance: next }
}

export function widened({ means, covariance }: Gaussian, at: number, variance: number): Gaussian {
  return {
    means,
    covariance: covariance.map((row, index) =>
      index === at ? row.map((value, column) => (column === at ? value + variance : value)) : row,
    ),
  }
}

/** One more quantity: quantity `at` as it is now, to be compared with what it becomes. */
export function remembering({ means, covariance }: Gaussian, at: number): Gaussian {
  const rows = covariance.map((row) => [...row, row[at]!])
  return { means: [...means, means[at]!], covariance: [...rows, [...covariance[at]!, covariance[at]![at]!]] }
}

/** Mean and variance of the sum `weights`·x. */
export function projected({ means, covariance }: Gaussian, weights: readonly number[]) {
  const across = covariance.map((row) => row.reduce((sum, value, at) => sum + value * weights[at]!, 0))
  return {
    across,
    variance: across.reduce((sum, value, at) => sum + value * weights[at]!, 0),
    mean: weights.reduce((sum, weight, at) => sum + weight * means[at]!, 0),
  }
}

/** The distribution once the sum `weights`·x has this mean and variance. */
export function corrected(
  state: Gaussian,
  weights: readonly number[],
  seen: { mean: number; variance: number },
): Gaussian {
  const { across, variance, mean } = projected(state, weights)
  const gain = across.map((value) => value / variance)
  return {
    means: state.means.map((value, at) => value + gain[at]! * (seen.mean - mean)),
    covariance: state.covariance.map((row, one) =>
      row.map((value, other) => value + gain[one]! * gain[other]! * (seen.variance - variance)),
    ),
  }
}

/** Abramowitz & Stegun 26.2.17; error under 7.5e-8. */
export function normalCdf(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x))
  const poly =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const upper = (Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI)) * poly
  return x >= 0 ? 1 - upper : upper
}
