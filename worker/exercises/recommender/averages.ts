import { mean } from '../src/authoring/index.js'
import { listeners, shows, type Rating } from './data.js'

/** A model without tastes: the mean, and how far each listener and each show lie above it. */
export interface Averages {
  mean: number
  listener: number[]
  show: number[]
}

/** Ratings that each listener and each show is lent at the mean, so that few ratings do not decide alone. */
const lent = 3
const rounds = 15

/** Both kinds of deviations fitted together, in turns. */
export function averagesOf(ratings: readonly Rating[]): Averages {
  const middle = mean(ratings.map(({ stars }) => stars))
  const listener = new Array<number>(listeners).fill(0)
  const show = new Array<number>(shows).fill(0)
  for (let round = 0; round < rounds; round++) {
    fit(listener, ratings, (rating) => [rating.listener, rating.stars - middle - show[rating.show]!])
    fit(show, ratings, (rating) => [rating.show, rating.stars - middle - listener[rating.listener]!])
  }
  return { mean: middle, listener, show }
}

export function starsBy(averages: Averages, listener: number, show: number): number {
  return averages.mean + averages.listener[listener]! + averages.show[show]!
}

function fit(
  deviations: number[],
  ratings: readonly Rating[],
  residual: (rating: Rating) => [whose: number, deviation: number],
): void {
  const totals = deviations.map(() => ({ sum: 0, count: lent }))
  for (const rating of ratings) {
    const [whose, deviation] = residual(rating)
    const total = totals[whose]!
    total.sum += deviation
    total.count++
  }
  totals.forEach(({ sum, count }, at) => (deviations[at] = sum / count))
}
