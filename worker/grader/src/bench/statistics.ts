export interface Spread {
  p50: number
  p95: number
  min: number
  max: number
  samples: number
}

/** Nearest-rank percentiles: with few samples an interpolated one would be made up. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other)
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN
  return {
    p50: rank(0.5),
    p95: rank(0.95),
    min: sorted[0] ?? NaN,
    max: sorted.at(-1) ?? NaN,
    samples: sorted.length,
  }
}
