import { sum } from '../src/authoring/index.js'
import type { Row } from './data.js'
import { vocabulary } from './lexicon.js'

/** The chance of every word. */
export type Chances = readonly number[]
/** Chances of the word after the first `until` words of a row. */
export type Counted = (row: Row, until: number) => Chances

/** How much the shorter context counts: as much as so many words that were really seen. */
const reserve = 2
const even: Chances = new Array<number>(vocabulary).fill(1 / vocabulary)

/** A model that counts words after the `context` words before them, smoothed by shorter contexts; 2 makes it a trigram. */
export function counting(rows: readonly Row[], context: number): Counted {
  const counts = new Map<string, number[]>()
  for (const row of rows) {
    for (let at = 1; at < row.length; at++) {
      for (const name of names(row, at, context)) {
        const found = counts.get(name) ?? new Array<number>(vocabulary).fill(0)
        found[row[at]!]!++
        counts.set(name, found)
      }
    }
  }
  const totals = new Map([...counts].map(([name, found]) => [name, sum(found)]))
  return (row, until) =>
    names(row, until, context).reduce<Chances>((shorter, name) => {
      const found = counts.get(name)
      const total = totals.get(name)! + reserve
      return found ? found.map((count, word) => (count + reserve * shorter[word]!) / total) : shorter
    }, even)
}

/** The contexts before a place, the shortest first. */
function names(row: Row, at: number, context: number): string[] {
  const lengths = Array.from({ length: Math.min(context, at) + 1 }, (_, length) => length)
  return lengths.map((length) => row.slice(at - length, at).join(' '))
}
