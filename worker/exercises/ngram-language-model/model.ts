import { sum } from '../src/authoring/index.js'
import type { Context } from './data.js'
import { vocabulary } from './lexicon.js'

/** The chance of every word. */
export type Chances = readonly number[]
export type Model = (context: Context) => Chances

/** How much the shorter context counts: as much as so many words that were really seen. */
export const reserve = 2

const even: Chances = new Array<number>(vocabulary).fill(1 / vocabulary)

/** How one step of a text is read: what it is filed under, and what came. Right: the two words before, and the word. */
export type Reading = (text: readonly number[], at: number) => { context: Context; word: number } | undefined

export const rightReading: Reading = (text, at) => ({
  context: [text[at - 2]!, text[at - 1]!],
  word: text[at]!,
})

/** Counts, smoothed from the shorter context to the longer one; `order` 0 is even, 1 knows no context, 3 two words of it. */
export function trainedOn(text: readonly number[], order: number, reading: Reading = rightReading): Model {
  const rowOf = counted(text, reading, (context) => namesOf(context, order))
  return (context) =>
    namesOf(context, order).reduce<Chances>((shorter, name) => smoothed(rowOf(name), shorter), even)
}

/** Works out each context once. */
export function remembering<T>(answer: (context: Context) => T): (context: Context) => T {
  const known = new Map<string, T>()
  return (context) => {
    const name = context.join(' ')
    const answered = known.get(name) ?? answer(context)
    known.set(name, answered)
    return answered
  }
}

/** Every word is counted once more than it came after the two words: one of the oldest ways to smooth, and too flat. */
export function addOne(text: readonly number[]): Model {
  const rowOf = counted(text, rightReading, (context) => [context.join(' ')])
  return (context) => {
    const row = rowOf(context.join(' ')) ?? even.map(() => 0)
    const total = sum(row)
    return row.map((count) => (count + 1) / (total + vocabulary))
  }
}

/** e to the mean surprise: among how many words a model is in doubt. Infinite where a word that came had no chance. */
export function perplexityOf(chances: readonly number[]): number {
  return Math.exp(-sum(chances.map((chance) => Math.log(chance > 0 ? chance : 0))) / chances.length)
}

/** Rows of counts under the names of their contexts. */
function counted(
  text: readonly number[],
  reading: Reading,
  names: (context: Context) => readonly string[],
): (name: string) => readonly number[] | undefined {
  const rows = new Map<string, number[]>()
  for (let at = 2; at < text.length; at++) {
    const read = reading(text, at)
    for (const name of read ? names(read.context) : []) {
      const row = rows.get(name) ?? new Array<number>(vocabulary).fill(0)
      row[read!.word]!++
      rows.set(name, row)
    }
  }
  return (name) => rows.get(name)
}

/** The shortest context first. */
function namesOf([before, last]: Context, order: number): string[] {
  return ['', `${last}`, `${before} ${last}`].slice(0, order)
}

function smoothed(row: readonly number[] | undefined, shorter: Chances): Chances {
  if (!row) return shorter
  const total = sum(row)
  return row.map((count, word) => (count + reserve * shorter[word]!) / (total + reserve))
}
