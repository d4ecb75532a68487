import type { Random } from '../src/contract/index.js'

/** What `sample` is asked: scores that leave no doubt about what should be drawn. */
export interface Draws {
  /** Scores of a handful of words, the same in every row. */
  scores: readonly number[]
  cold: number
  hot: number
  /** Rows of scores, each in its own order, for greedy choices and for top-k. */
  rows: readonly (readonly number[])[]
  topK: number
  seeds: readonly number[]
}

/** Draws a temperature is judged by; a quarter of them for each seed. */
export const drawsPerTemperature = 2400
export const seedsPerTemperature = 4
const words = 8
/** Between the scores of neighbours in rank: no draw of a greedy sampler misses by chance. */
const gap = 0.5
const rowsOfTheirOwn = 400
/** So flat that each of the kept words is drawn about equally often. */
export const flatTemperature = 4
export const nearlyZero = 0.01

export function drawDraws(random: Random): Draws {
  const ladder = Array.from({ length: words }, (_, rank) => rank * gap)
  const row = () => random.shuffle(ladder.map((score) => score + 0.2 * random.uniform()))
  return {
    scores: row(),
    cold: 0.4 + 0.2 * random.uniform(),
    hot: 1.8 + 0.6 * random.uniform(),
    rows: Array.from({ length: rowsOfTheirOwn }, row),
    topK: 3 + random.integer(3),
    seeds: Array.from({ length: 2 * seedsPerTemperature + 3 }, () => random.integer(2 ** 31 - 1)),
  }
}
