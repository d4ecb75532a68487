import { mean, sum } from '../src/authoring/index.js'
import {
  float32,
  int32,
  randomFrom,
  type Random,
  type TensorMap,
  type WireTensor,
} from '../src/contract/index.js'

/** One listener's stars for one show. */
export interface Rating {
  listener: number
  show: number
  stars: number
}

/** An app with its listeners, who would give every show some stars, and have heard few of them. */
export interface Community {
  /** What each listener gives, or would give, each show: 1 to 5. */
  stars: number[][]
  /** The shows that each listener has rated; none for those who have just joined. */
  heard: ReadonlySet<number>[]
  /** What the learner gets, in random order. */
  ratings: Rating[]
  newcomers: ReadonlySet<number>
  /** Everybody, in the order in which they are asked about. */
  order: number[]
}

export const listeners = 240
export const shows = 60
const newcomerCount = 20
const heardByEach = 22
export const ratingCount = (listeners - newcomerCount) * heardByEach

/** What moves stars up and down, as standard deviations in stars, and in how many respects tastes differ. */
const spread = { listener: 0.5, show: 0.7, taste: 0.8, mood: 0.6, tastes: 3 }
/** How unevenly well known shows are, whatever their worth. */
const fame = 0.6

export const publicMiddle = 3.3

/** The app that a learner sees in the browser, the same on every run. */
export function publicCommunity(): Community {
  return drawCommunity(randomFrom('recommender/public'), publicMiddle)
}

/** `middle`: the stars in the middle of the app, before they are cut off at 1 and 5. */
export function drawCommunity(random: Random, middle: number): Community {
  const stars = drawStars(random.fork('stars'), middle)
  const habits = random.fork('habits')
  const everybody = range(listeners)
  const newcomers = new Set(habits.shuffle(everybody).slice(0, newcomerCount))
  const known = range(shows).map(() => Math.exp(fame * habits.normal()))
  const heard = everybody.map((listener) =>
    newcomers.has(listener) ? new Set<number>() : drawHeard(habits, known),
  )
  const ratings = heard.flatMap((own, listener) =>
    [...own].map((show) => ({ listener, show, stars: stars[listener]![show]! })),
  )
  return { stars, heard, ratings: habits.shuffle(ratings), newcomers, order: habits.shuffle(everybody) }
}

export function asTensors({ ratings }: Community): TensorMap {
  return {
    ...pairsTensors(ratings),
    stars: float32(
      [ratings.length],
      ratings.map(({ stars }) => stars),
    ),
    counts: int32([2], [listeners, shows]),
  }
}

/** A list of listeners and a list of shows, pair by pair. */
export function pairsTensors(pairs: readonly Pick<Rating, 'listener' | 'show'>[]): {
  listener: WireTensor
  show: WireTensor
} {
  return {
    listener: int32(
      [pairs.length],
      pairs.map(({ listener }) => listener),
    ),
    show: int32(
      [pairs.length],
      pairs.map(({ show }) => show),
    ),
  }
}

export function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}

/** How kind a listener is, how good a show is, how well the two fit, and the mood of the day; then whole stars. */
function drawStars(random: Random, middle: number): number[][] {
  const column = (count: number) => standardised(range(count).map(() => random.normal()))
  const kindness = column(listeners)
  const worth = column(shows)
  const tastes = range(spread.tastes).map(() => ({ listener: column(listeners), show: column(shows) }))
  const fit = (listener: number, show: number) =>
    sum(tastes.map((taste) => taste.listener[listener]! * taste.show[show]!)) / Math.sqrt(spread.tastes)
  return range(listeners).map((listener) =>
    range(shows).map((show) => {
      const expected =
        middle +
        spread.listener * kindness[listener]! +
        spread.show * worth[show]! +
        spread.taste * fit(listener, show)
      const felt = expected + spread.mood * random.normal()
      return Math.min(5, Math.max(1, Math.round(felt)))
    }),
  )
}

/** Brought to a mean of 0 and a deviation of 1, so that every app is as hard as any other. */
function standardised(values: readonly number[]): number[] {
  const middle = mean(values)
  const deviation = Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
  return values.map((value) => (value - middle) / deviation)
}

/** Different shows, the better known the likelier (Efraimidis and Spirakis: the largest of uⁱ with i = 1/weight). */
function drawHeard(random: Random, known: readonly number[]): Set<number> {
  const keys = known.map((weight, show) => ({ show, key: Math.log(1 - random.uniform()) / weight }))
  keys.sort((one, other) => other.key - one.key)
  return new Set(keys.slice(0, heardByEach).map(({ show }) => show))
}
