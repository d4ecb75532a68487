import { randomFrom } from '../kit/random'

export type Pair = readonly [number, number]

export interface Show {
  /** How much more than the average nearly everybody gives it. */
  worth: number
  traits: Pair
  /** What the day on which our listener hears it does to the stars. */
  mood: number
}

export const average = 3.4
/** How much kinder than others our listener is. */
export const kindness = 0.3
export const listLength = 5
const count = 24
const best = 5

/** Shows whose worth and traits others' ratings have told; the first is that of the lesson. */
export const shows: readonly Show[] = drawShows()
/** In this order our listener hears them. */
export const heardFirst: readonly number[] = randomFrom(6).shuffled(shows.map((_, at) => at).slice(1))

/** The sum of the lesson: average, kindness, worth, and taste times traits. */
export function expected(show: Show, kind: number, taste: Pair): number {
  return average + kind + show.worth + taste[0] * show.traits[0] + taste[1] * show.traits[1]
}

/** What our listener gives, or would give: whole stars, by the true taste and the mood of the day. */
export function starsOf(show: Show, taste: Pair): number {
  return Math.min(best, Math.max(1, Math.round(expected(show, kindness, taste) + show.mood)))
}

export interface Belief {
  kindness: number
  taste: Pair
}

/** Kindness and taste that explain the stars of the heard shows best, every number drawn towards 0 by `pull`. */
export function learn(heard: readonly number[], taste: Pair, pull: number): Belief {
  const rows = heard.map((at) => {
    const show = shows[at] as Show
    return { x: [1, ...show.traits], left: starsOf(show, taste) - average - show.worth }
  })
  // A trace of a pull is left in any case, so that few ratings have an answer at all.
  const system = [0, 1, 2].map((row) => [
    ...[0, 1, 2].map(
      (column) =>
        sum(rows.map(({ x }) => (x[row] ?? 0) * (x[column] ?? 0))) + (row === column ? pull + 1e-6 : 0),
    ),
    sum(rows.map(({ x, left }) => (x[row] ?? 0) * left)),
  ])
  const [kind = 0, first = 0, second = 0] = solve(system)
  return { kindness: kind, taste: [first, second] }
}

/** One step of gradient descent after one rating, for all numbers that took part. */
export function step(
  { kind, worth, taste, traits }: { kind: number; worth: number; taste: Pair; traits: Pair },
  stars: number,
  { rate, pull }: { rate: number; pull: number },
) {
  const error = average + kind + worth + taste[0] * traits[0] + taste[1] * traits[1] - stars
  const moved = (own: number, beside: number) => own - rate * (error * beside + pull * own)
  return {
    error,
    kind: moved(kind, 1),
    worth: moved(worth, 1),
    taste: [moved(taste[0], traits[0]), moved(taste[1], traits[1])] as Pair,
    traits: [moved(traits[0], taste[0]), moved(traits[1], taste[1])] as Pair,
  }
}

/** The unheard shows with the highest score. */
export function listBy(score: (show: Show) => number, heard: readonly number[]): number[] {
  return shows
    .map((show, at) => ({ at, score: score(show) }))
    .filter(({ at }) => !heard.includes(at))
    .sort((one, other) => other.score - one.score)
    .slice(0, listLength)
    .map(({ at }) => at)
}

/** A list of stars against the best that could stand there. */
export function ndcg(listed: readonly number[], possible: readonly number[]): number {
  const ideal = [...possible].sort((one, other) => other - one).slice(0, listed.length)
  return gain(listed) / gain(ideal)
}

export function gain(stars: readonly number[]): number {
  return sum(stars.map((star, at) => (2 ** star - 1) / Math.log2(at + 2)))
}

/** The root of the mean squared error over the unheard shows, in stars. */
export function errorOf({ kindness: kind, taste }: Belief, heard: readonly number[], truth: Pair): number {
  const unheard = shows.filter((_, at) => !heard.includes(at))
  return Math.sqrt(
    sum(unheard.map((show) => (expected(show, kind, taste) - starsOf(show, truth)) ** 2)) / unheard.length,
  )
}

function drawShows(): Show[] {
  const random = randomFrom(15)
  const lesson: Show = { worth: -0.2, traits: [0.8, -0.6], mood: -1.4 }
  const others = Array.from({ length: count - 1 }, (): Show => {
    const [first, second] = [random.normal(0, 0.7), random.normal(0, 0.7)]
    return { worth: random.normal(0, 0.4), traits: [first, second], mood: random.normal(0, 0.5) }
  })
  return [lesson, ...others]
}

/** Gauss's elimination; the pull keeps the pivots from zero. */
function solve(rows: number[][]): number[] {
  const size = rows.length
  rows.forEach((pivot, at) => {
    rows.slice(at + 1).forEach((row) => {
      const times = (row[at] ?? 0) / (pivot[at] ?? 1)
      pivot.forEach((value, column) => (row[column] = (row[column] ?? 0) - times * value))
    })
  })
  const found = new Array<number>(size).fill(0)
  for (let at = size - 1; at >= 0; at--) {
    const row = rows[at] ?? []
    const known = sum(found.map((value, column) => (column > at ? value * (row[column] ?? 0) : 0)))
    found[at] = ((row[size] ?? 0) - known) / (row[at] ?? 1)
  }
  return found
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
