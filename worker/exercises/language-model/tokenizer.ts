import { vocabulary } from './vocabulary.js'
import { splitWords } from './words.js'

export const padding = 0
const unknown = 1
export const start = 2
export const end = 3

const numberOf = new Map(vocabulary.map((word, number) => [word, number]))

/** One number a word; words nobody taught us become `[UNK]`. */
export function tokensOf(text: string): number[] {
  return splitWords(text).map((word) => numberOf.get(word) ?? unknown)
}

/** A whole text, from `[START]` to `[END]`. */
export function tokenize(text: string): number[] {
  return [start, ...tokensOf(text), end]
}

/** As people write it: no space before punctuation, a capital letter behind a full stop; special tokens are left out. */
export function readable(tokens: readonly number[]): string {
  return tokens
    .map((token) => vocabulary[token]!)
    .filter((word) => !/^\[[A-Z]+\]$/.test(word))
    .join(' ')
    .replace(/ (?=[.,?:])/g, '')
    .replace(/(?<=^|[.?] )[a-z]/g, (letter) => letter.toUpperCase())
}

/** Rows of equal length, filled up with `[PAD]`, as one row-major array. */
export function pad(rows: readonly (readonly number[])[], length: number): Int32Array {
  const values = new Int32Array(rows.length * length).fill(padding)
  rows.forEach((row, at) => {
    if (row.length > length) throw new Error(`A text of ${row.length} tokens does not fit ${length}`)
    values.set(row, at * length)
  })
  return values
}
