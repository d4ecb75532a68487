import { float32, randomFrom, type Random, type TensorMap, type WireTensor } from '../src/contract/index.js'

/** One row of the table, each measure in its own unit. */
export type Flat = readonly [area: number, rooms: number, age: number, walk: number, floor: number]

export const measures = 5
export const areaColumn = 0
const ageColumn = 2
export const walkColumn = 3

export interface Sales {
  flats: Flat[]
  /** What each was sold for, in thousands: of euros in the English text, of ten yuan (万元) in the Chinese one. */
  price: number[]
}

/** What buyers of a city pay for, and how its flats are built. */
export interface City {
  /** What the land costs before anything stands on it. */
  base: number
  /** What one more of each measure adds to the price, in the order of `Flat`. */
  adds: Flat
  /** Standard deviation of what no measure tells: a view, a kitchen, a hurry. */
  scatter: number
  /** Square metres in the middle of the market. */
  typicalArea: number
  /** Metres to the metro in the middle of the market. */
  typicalWalk: number
}

export const trainingFlats = 200
const squareMetresPerRoom = 24
/** Years up to which a building counts as new. */
const newUntil = 15

export const publicCity: City = {
  base: 240,
  adds: [3.2, 22, -2, -0.09, 3],
  scatter: 24,
  typicalArea: 72,
  typicalWalk: 900,
}

/** The sales a learner sees in the browser, the same on every run. */
export function publicSales(): Sales {
  return drawSales(randomFrom('house-prices/public'), publicCity, trainingFlats)
}

export function drawSales(random: Random, city: City, count: number): Sales {
  const flats = Array.from({ length: count }, () => drawFlat(random, city))
  return { flats, price: flats.map((flat) => Math.fround(priceOf(city, flat, random))) }
}

export function asTensors({ flats, price }: Sales): TensorMap {
  return { flats: flatsTensor(flats), price: float32([price.length], price) }
}

export function flatsTensor(flats: readonly Flat[]): WireTensor {
  return float32([flats.length, measures], flats.flat())
}

/** What stands in a new building: company unlike the rest of the market. */
export function isNew(flat: Flat): boolean {
  return flat[ageColumn] <= newUntil
}

/** Half of the flats are new, high up and further out; the others are older, lower and nearer to the centre. */
function drawFlat(random: Random, { typicalArea, typicalWalk }: City): Flat {
  const inNewBuilding = random.uniform() < 0.5
  const area = Math.round(within(20, 240, typicalArea * Math.exp(0.35 * random.normal())))
  const rooms = Math.round(within(1, 8, area / squareMetresPerRoom + 0.5 * random.normal()))
  const age = inNewBuilding ? random.integer(newUntil + 1) : 20 + random.integer(41)
  const walk = Math.round(typicalWalk * ((inNewBuilding ? 0.3 : 0.1) + 1.6 * random.uniform()))
  const floor = 1 + random.integer(inNewBuilding ? 18 : 6)
  return [area, rooms, age, walk, floor]
}

function priceOf({ base, adds, scatter }: City, flat: Flat, random: Random): number {
  const signal = flat.reduce((total, value, column) => total + adds[column]! * value, base)
  return signal + scatter * random.normal()
}

function within(least: number, most: number, value: number): number {
  return Math.min(most, Math.max(least, value))
}
