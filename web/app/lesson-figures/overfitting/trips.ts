import { randomFrom } from '../kit/random'

export interface Trips {
  /** Kilometres. */
  km: number[]
  minutes: number[]
}

export const reach: [number, number] = [0.5, 8]
export const mostKnobs = 12
/** How far single trips lie off what their distance explains: lifts, red lights, dogs. */
export const luck = 3
const strangers = 300

/** What a trip of this length takes on average; known here, and to nobody who delivers. */
export function truthAt(km: number): number {
  return 8 + 9 * Math.log(1 + km)
}

export function drawTrips(count: number, seed: number): Trips {
  const random = randomFrom(seed)
  const km = Array.from({ length: count }, () => reach[0] + (reach[1] - reach[0]) * random.uniform())
  return { km, minutes: km.map((one) => truthAt(one) + random.normal(0, luck)) }
}

/** Trips that no model is fitted to. */
export const validation = drawTrips(strangers, 1)

/** The curve with this many knobs that lies closest to the trips; `pull` draws all knobs but the level towards zero. */
export function fit({ km, minutes }: Trips, knobs: number, pull = 0): number[] {
  const rows = km.map((one) => shapesAt(one, knobs))
  const products = Array.from({ length: knobs }, (_, row) => [
    ...Array.from(
      { length: knobs },
      (_, column) =>
        sum(rows.map((shapes) => (shapes[row] ?? 0) * (shapes[column] ?? 0))) +
        (row === column && row > 0 ? pull * km.length : 0),
    ),
    sum(rows.map((shapes, at) => (shapes[row] ?? 0) * (minutes[at] ?? 0))),
  ])
  return solve(products)
}

export function predict(weights: readonly number[], km: number): number {
  return sum(shapesAt(km, weights.length).map((shape, at) => shape * (weights[at] ?? 0)))
}

/** The root of the mean squared error, in minutes. */
export function errorOf(weights: readonly number[], { km, minutes }: Trips): number {
  return Math.sqrt(sum(km.map((one, at) => (predict(weights, one) - (minutes[at] ?? 0)) ** 2)) / km.length)
}

/** Training and validation error for 1, 2, 3 … knobs. */
export function errorsByKnobs(trips: Trips, pull: number): { training: number; validation: number }[] {
  return Array.from({ length: mostKnobs }, (_, at) => {
    const weights = fit(trips, at + 1, pull)
    return { training: errorOf(weights, trips), validation: errorOf(weights, validation) }
  })
}

/** Legendre polynomials over the reach: the powers of the distance, told apart so that sums stay exact. */
function shapesAt(km: number, count: number): number[] {
  const x = (2 * km - reach[0] - reach[1]) / (reach[1] - reach[0])
  const shapes = [1, x]
  for (let n = 1; shapes.length < count; n++)
    shapes.push(((2 * n + 1) * x * (shapes[n] ?? 0) - n * (shapes[n - 1] ?? 0)) / (n + 1))
  return shapes.slice(0, count)
}

/** Gauss's elimination with the largest pivot; each row ends in its right side. */
function solve(rows: number[][]): number[] {
  const size = rows.length
  for (let at = 0; at < size; at++) {
    const below = rows.slice(at)
    const largest = below.reduce(
      (best, row, to) => (Math.abs(row[at] ?? 0) > Math.abs(below[best]?.[at] ?? 0) ? to : best),
      0,
    )
    const pivot = rows[at + largest] as number[]
    rows[at + largest] = rows[at] as number[]
    rows[at] = pivot
    for (const row of rows.slice(at + 1)) {
      const times = (row[at] ?? 0) / (pivot[at] ?? 1)
      for (let column = at; column <= size; column++)
        row[column] = (row[column] ?? 0) - times * (pivot[column] ?? 0)
    }
  }
  const found = new Array<number>(size).fill(0)
  for (let at = size - 1; at >= 0; at--) {
    const row = rows[at] as number[]
    const known = sum(found.map((value, column) => (column > at ? value * (row[column] ?? 0) : 0)))
    found[at] = ((row[size] ?? 0) - known) / (row[at] ?? 1)
  }
  return found
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
