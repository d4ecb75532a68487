import { mean, sum } from '../src/authoring/index.js'

/** Chance that Laplace noise of scale 1 is at most this. */
export function laplaceBelow(value: number): number {
  return value < 0 ? Math.exp(value) / 2 : 1 - Math.exp(-value) / 2
}

/** The same of uniform noise and of normal noise whose size is 1 on average, as that of Laplace noise is. */
export function uniformBelow(value: number): number {
  return Math.min(1, Math.max(0, (value + 2) / 4))
}

export function normalBelow(value: number): number {
  const deviations = value / Math.sqrt(Math.PI / 2)
  return (1 + erf(deviations / Math.SQRT2)) / 2
}

/** Kolmogorov's distance: the largest gap between the share of values below a point and the chance of that. */
export function distanceFrom(below: (value: number) => number, values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort()
  let largest = 0
  sorted.forEach((value, at) => {
    const chance = below(value)
    largest = Math.max(largest, chance - at / sorted.length, (at + 1) / sorted.length - chance)
  })
  return largest
}

/** Mean distance from 0. */
export function sizeOf(values: readonly number[]): number {
  return mean(values.map(Math.abs))
}

/**
 * The scale of Laplace noise, read off that side of 0 where it is larger: what was cut off on the other side, or rounded to
 * 0, was done to the answer afterwards and makes nobody's data easier to see.
 */
export function spreadOf(values: readonly number[]): number {
  const above = values.filter((value) => value > 0)
  const below = values.filter((value) => value < 0)
  return Math.max(above.length === 0 ? 0 : mean(above), below.length === 0 ? 0 : -mean(below))
}

/** Values whose size is 1 on average, if they have any. */
export function resized(values: readonly number[]): number[] {
  const size = sizeOf(values)
  return size === 0 ? [...values] : values.map((value) => value / size)
}

/** How far the noise leans to one side: 0 where both are as likely, ±0.5 where it is always far out on one. */
export function leaningOf(values: readonly number[]): number {
  return mean(values.map(laplaceBelow)) - 0.5
}

/**
 * How much of one draw can be told from another, between −1 and 1. Rows are questions, columns are places in an answer:
 * neighbours in a row are compared, and the same place in two rows. Values count by the place that they would have in
 * Laplace noise, so that a single far one does not decide.
 */
export function echoOf(rows: readonly (readonly number[])[]): number {
  const places = rows.map((row) => row.map(laplaceBelow))
  const [neighbours, repeats] = [new Pairs(), new Pairs()]
  places.forEach((row, ask) =>
    row.forEach((place, at) => {
      if (at > 0) neighbours.add(row[at - 1]!, place)
      if (ask > 0) repeats.add(places[ask - 1]![at]!, place)
    }),
  )
  return Math.max(neighbours.correlation(), repeats.correlation())
}

/** The same of two lists, place by place. */
export function echoBetween(one: readonly number[], other: readonly number[]): number {
  const pairs = new Pairs()
  one.forEach((value, at) => pairs.add(laplaceBelow(value), laplaceBelow(other[at]!)))
  return pairs.correlation()
}

/** Sums over pairs, whose two sides are drawn alike. */
class Pairs {
  private count = 0
  private sum = 0
  private squares = 0
  private products = 0

  add(one: number, other: number): void {
    this.count++
    this.sum += one + other
    this.squares += one * one + other * other
    this.products += one * other
  }

  /** 1 where nothing varies. */
  correlation(): number {
    const centre = this.sum / (2 * this.count)
    const variance = this.squares / (2 * this.count) - centre * centre
    return variance > 1e-9 ? (this.products / this.count - centre * centre) / variance : 1
  }
}

export function medianOf(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort()
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/** How much of `pattern` is in `values`, by least squares through 0. */
export function shareOf(pattern: readonly number[], values: readonly number[]): number {
  const size = sum(pattern.map((value) => value * value))
  return size === 0 ? 0 : sum(pattern.map((value, at) => value * values[at]!)) / size
}

/** Abramowitz and Stegun 7.1.26, right to 1.5e-7. */
function erf(value: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(value))
  const tail =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  return Math.sign(value) * (1 - tail * Math.exp(-value * value))
}
