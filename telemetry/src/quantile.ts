/** Upper ends, in seconds, of the classes in which durations are counted; above the last is one more. */
export const bucketBounds = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const

/** Which class a duration falls into; `bucketBounds.length` for what is longer than all. */
export function bucketOf(seconds: number): number {
  const at = bucketBounds.findIndex((bound) => seconds <= bound)
  return at < 0 ? bucketBounds.length : at
}

/**
 * The duration, in seconds, under which the share `q` of all lies, as Prometheus' `histogram_quantile` reckons: evenly spread
 * within a class. Null of nothing; the last bound where it lies above all.
 */
export function quantileOf(counts: readonly number[], q: number): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return null
  const wanted = q * total
  let below = 0
  for (const [at, upper] of bucketBounds.entries()) {
    const here = counts[at] ?? 0
    if (below + here >= wanted && here > 0) {
      const lower = bucketBounds[at - 1] ?? 0
      return lower + (upper - lower) * ((wanted - below) / here)
    }
    below += here
  }
  return bucketBounds.at(-1)!
}
