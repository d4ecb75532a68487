import type { Weights } from './network.js'

/** Whole numbers in place of weights, and what one step of each column is worth. */
export interface Quantised {
  rows: number
  columns: number
  codes: number[]
  scales: number[]
}

/** The largest code of a signed byte that has a partner of the other sign. */
export const largestCode = 127
const bytesOfFloat = 4

/** The weights nearest to 0 set to 0, so many of all as the share says. */
export function pruned(weights: Weights, share: number): Weights {
  return withZeros(weights, placesBy(weights.values, Math.abs).slice(0, countOf(weights, share)))
}

export function countOf({ values }: Weights, share: number): number {
  return Math.round(share * values.length)
}

/** Places in a list, the one with the smallest `worth` first. */
export function placesBy(values: readonly number[], worth: (value: number) => number): number[] {
  return values.map((_, place) => place).sort((one, other) => worth(values[one]!) - worth(values[other]!))
}

export function withZeros(weights: Weights, places: readonly number[]): Weights {
  const values = [...weights.values]
  for (const place of places) values[place] = 0
  return { ...weights, values }
}

/** Each column on a ruler of its own, from −127 to 127 steps; a column of zeros on any. */
export function quantised(weights: Weights): Quantised {
  return onRulers(weights, (column) => largestOf(column) / largestCode || 1)
}

/** Codes for weights when a column is measured in steps of `stepOf`. */
export function onRulers(
  weights: Weights,
  stepOf: (column: number[]) => number,
  code: (steps: number) => number = Math.round,
): Quantised {
  const scales = columnsOf(weights).map((column) => Math.fround(stepOf(column)))
  const codes = weights.values.map((value, place) => code(value / scales[place % weights.columns]!))
  return { rows: weights.rows, columns: weights.columns, codes, scales }
}

export function restored({ rows, columns, codes, scales }: Quantised): Weights {
  return { rows, columns, values: codes.map((code, place) => code * scales[place % columns]!) }
}

/** What a stored table is made of, in numbers of things. */
export interface Parts {
  all: number
  kept: number
  columns: number
}

export function partsOf({ columns, codes }: Pick<Quantised, 'columns' | 'codes'>): Parts {
  return { all: codes.length, kept: codes.filter((code) => code !== 0).length, columns }
}

/** A bit for each weight that says whether it was kept, a byte for each that was, a float for each scale and bias. */
export function bytesOf({ all, kept, columns }: Parts): number {
  return Math.ceil(all / 8) + kept + 2 * bytesOfFloat * columns
}

/** The same layer as it was given: a float for each weight and each bias. */
export function bytesAsFloats({ rows, columns }: Pick<Weights, 'rows' | 'columns'>): number {
  return bytesOfFloat * (rows * columns + columns)
}

export function columnsOf({ columns, values }: Weights): number[][] {
  return Array.from({ length: columns }, (_, column) =>
    values.filter((_, place) => place % columns === column),
  )
}

export function largestOf(values: readonly number[]): number {
  return values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0)
}
