import { float32, randomFrom, type Random, type TensorMap, type WireTensor } from '../src/contract/index.js'

/** Kilometres east and north of the middle of a city. */
export type Place = readonly [east: number, north: number]

export interface Quarter {
  centre: Place
  /** Share of all trips that begin here. */
  share: number
}

/** Where trips begin: five quarters, each a round cloud, and nothing between them. */
export interface City {
  quarters: Quarter[]
}

export const trainingTrips = 1000
export const quarterCount = 5
/** Numbers of noise from which a place is invented. */
export const noiseSize = 3
/** Standard deviation of a quarter in each direction, in km. */
export const spread = 0.22
/** Within this of a centre lie 95.6% of a quarter's trips. */
export const reach = 2.5 * spread
const sector = (2 * Math.PI) / quarterCount
const publicTurn = 0.3

/** The trips a learner sees in the browser, the same on every run. */
export function publicCity(): City {
  return layOut(randomFrom('gan/public-city'), publicTurn)
}

export function publicTrips(): Place[] {
  return drawTrips(randomFrom('gan/public'), publicCity(), trainingTrips)
}

/** Another city: its quarters lie where the public one has gaps. */
export function drawCity(random: Random): City {
  return layOut(random, publicTurn + sector * (0.35 + 0.3 * random.uniform()))
}

export function drawTrips(random: Random, { quarters }: City, count: number): Place[] {
  return Array.from({ length: count }, () => {
    const { centre } = pickQuarter(quarters, random.uniform())
    const aside = () => spread * random.normal()
    return [Math.fround(centre[0] + aside()), Math.fround(centre[1] + aside())]
  })
}

export function asTensors(trips: readonly Place[]): TensorMap {
  return { trips: placesTensor(trips) }
}

export function placesTensor(places: readonly Place[]): WireTensor {
  return float32([places.length, 2], places.flat())
}

export function noiseTensor(noise: readonly (readonly number[])[]): WireTensor {
  return float32([noise.length, noiseSize], noise.flat())
}

export function distance(one: Place, other: Place): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1])
}

/** One quarter in each sector, not quite in its middle, at a distance of its own and with more or fewer trips. */
function layOut(random: Random, turn: number): City {
  const drawn = Array.from({ length: quarterCount }, (_, at) => {
    const angle = turn + sector * (at + 0.12 * (2 * random.uniform() - 1))
    const away = 1.2 + 0.5 * random.uniform()
    const centre: Place = [away * Math.cos(angle), away * Math.sin(angle)]
    return { centre, share: 1 + 0.6 * random.uniform() }
  })
  const total = drawn.reduce((all, { share }) => all + share, 0)
  return { quarters: drawn.map(({ centre, share }) => ({ centre, share: share / total })) }
}

function pickQuarter(quarters: readonly Quarter[], at: number): Quarter {
  let left = at
  return quarters.find(({ share }) => (left -= share) < 0) ?? quarters.at(-1)!
}
