import { solved } from './linear.js'

/** How authors' ratings go with difficulties: difficulty ~ N(level + gain·rating, spread²). */
export interface RatingLine {
  level: number
  gain: number
  spread: number
}

/** For an item without a rating the line is as uncertain as ratings vary. */
export function believedAt({ level, gain, spread }: RatingLine, rating: number | null) {
  return rating === null
    ? { mean: level, spread: Math.hypot(spread, gain) }
    : { mean: level + gain * rating, spread }
}

/** Believed of authors before there are answers, and as how many items' worth the spread counts. */
const usual = { level: 0, levelSd: 0.3, gain: 0.5, gainSd: 0.25, spread: 0.85, items: 10 } as const

export interface RatedItem {
  rating: number | null
  location: number
  /** Standard deviation of what is not known of the location. */
  doubt: number
}

/** Empirical Bayes: a ridge regression of estimated difficulties on ratings, and the spread left over with their doubt. */
export function fitRatings(items: readonly RatedItem[]): RatingLine {
  const spread = Math.sqrt(spreadAround(items, usual.level, usual.gain))
  const weight = 1 / spread ** 2
  const normal = [
    [1 / usual.levelSd ** 2, 0],
    [0, 1 / usual.gainSd ** 2],
  ]
  const right = [usual.level / usual.levelSd ** 2, usual.gain / usual.gainSd ** 2]
  for (const { rating, location } of items) {
    const row = [1, rating ?? 0]
    for (let one = 0; one < 2; one++) {
      right[one]! += weight * row[one]! * location
      for (let other = 0; other < 2; other++) normal[one]![other]! += weight * row[one]! * row[other]!
    }
  }
  const [level, gain] = solved(normal, right) as [number, number]
  return { level, gain, spread: Math.sqrt(spreadAround(items, level, gain)) }
}

function spreadAround(items: readonly RatedItem[], level: number, gain: number): number {
  const sum = items.reduce(
    (total, { rating, location, doubt }) => {
      const away = (location - level - gain * (rating ?? 0)) ** 2 + doubt ** 2
      return total + (rating === null ? Math.max(0, away - gain ** 2) : away)
    },
    usual.items * usual.spread ** 2,
  )
  return sum / (usual.items + items.length)
}
