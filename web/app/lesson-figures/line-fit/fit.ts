/** The four mornings of the lesson: people ahead, and minutes waited. */
export const mornings = [
  { people: 2, minutes: 7 },
  { people: 4, minutes: 10 },
  { people: 6, minutes: 15 },
  { people: 8, minutes: 18 },
] as const

export type Measure = 'squared' | 'absolute'

export interface Line {
  w: number
  b: number
}

export interface Miss {
  people: number
  minutes: number
  predicted: number
  /** Predicted minus what happened. */
  error: number
}

export function missesOf({ w, b }: Line): Miss[] {
  return mornings.map(({ people, minutes }) => {
    const predicted = w * people + b
    return { people, minutes, predicted, error: predicted - minutes }
  })
}

/** Mean of the squared errors, or of their sizes. */
export function lossOf(line: Line, measure: Measure): number {
  return mean(missesOf(line).map(({ error }) => (measure === 'squared' ? error ** 2 : Math.abs(error))))
}

/** Always the one best number, whatever the queue: the mean for squares, the median for sizes. */
export function baselineOf(measure: Measure): number {
  const minutes = mornings.map((morning) => morning.minutes)
  const [, low = 0, high = 0] = minutes
  return lossOf({ w: 0, b: measure === 'squared' ? mean(minutes) : (low + high) / 2 }, measure)
}

/** The least that a straight line can reach. For sizes one such line runs through two of the mornings, so all pairs are tried. */
export function leastOf(measure: Measure): number {
  if (measure === 'squared') return lossOf({ w: 1.9, b: 3 }, measure)
  const lines = mornings.flatMap((one, at) =>
    mornings.slice(at + 1).map((other) => {
      const w = (other.minutes - one.minutes) / (other.people - one.people)
      return { w, b: one.minutes - w * one.people }
    }),
  )
  return Math.min(...lines.map((line) => lossOf(line, measure)))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
