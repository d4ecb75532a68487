/** Nine of the ten answers of the lesson, in seconds; the tenth is the reader's. */
export const nine = [0.8, 0.9, 1, 1, 1.1, 1.2, 1.2, 1.3, 1.5] as const
export const firstSlowest = 10

export interface Measures {
  mean: number
  median: number
  /** Divided by n, as the lesson does. */
  deviation: number
  /** The least value that nine of ten stay at or below. */
  p90: number
  /** How many took less than the mean. */
  belowMean: number
}

export function measuresOf(slowest: number): Measures {
  const times = [...nine, slowest].sort((a, b) => a - b)
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length
  const at = (place: number) => times[place - 1] ?? NaN
  return {
    mean,
    median: (at(5) + at(6)) / 2,
    deviation: Math.sqrt(times.reduce((sum, time) => sum + (time - mean) ** 2, 0) / times.length),
    p90: at(Math.ceil(0.9 * times.length)),
    belowMean: times.filter((time) => time < mean).length,
  }
}
