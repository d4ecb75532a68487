import { vocabulary } from './vocabulary.js'
import { splitWords } from './words.js'

export const padding = 0
const unknown = 1
export const opening = 2
export const masked = 3

const numberOf = new Map(vocabulary.map((word, number) => [word, number]))

/** One number a word, opened by `[CLS]`; words nobody taught us become `[UNK]`. */
export function tokenize(text: string): number[] {
  return [opening, ...splitWords(text).map((word) => numberOf.get(word) ?? unknown)]
}

/** Rows of equal length, filled up with `[PAD]`, as one row-major array. */
export function pad(rows: readonly (readonly number[])[], length: number): Int32Array {
  const values = new Int32Array(rows.length * length).fill(padding)
  rows.forEach((row, at) => {
    if (row.length > length) throw new Error(`A request of ${row.length} tokens does not fit ${length}`)
    values.set(row, at * length)
  })
  return values
}
