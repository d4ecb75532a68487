import { sum } from '../src/authoring/index.js'
import { padding, vocabulary } from './lexicon.js'
import type { Card } from './data.js'

/** The likeliest word at a place, by what stands to its left. */
export type LeftGuess = (card: Card, at: number) => number

/** A dish fills four words, so three to the left are all of the same dish that can be. */
const longest = 3
/** How much the shorter context counts: as much as so many words that were really seen. */
const reserve = 2

/** What a model that reads from left to right can guess: words counted after up to three words, smoothed by fewer. */
export function countingFromLeft(cards: readonly Card[]): LeftGuess {
  const counts = new Map<string, number[]>()
  for (const card of cards) {
    for (let at = 1; at < card.length && card[at] !== padding; at++) {
      for (const name of contexts(card, at)) {
        const found = counts.get(name) ?? new Array<number>(vocabulary).fill(0)
        found[card[at]!]!++
        counts.set(name, found)
      }
    }
  }
  const even = new Array<number>(vocabulary).fill(1 / vocabulary)
  return (card, at) => {
    const chances = contexts(card, at).reduce<readonly number[]>((shorter, name) => {
      const found = counts.get(name)
      if (!found) return shorter
      const total = sum(found) + reserve
      return found.map((count, word) => (count + reserve * shorter[word]!) / total)
    }, even)
    return chances.indexOf(Math.max(...chances))
  }
}

/** The contexts before a place, the shortest first. */
function contexts(card: Card, at: number): string[] {
  const lengths = Array.from({ length: Math.min(longest, at) + 1 }, (_, length) => length)
  return lengths.map((length) => card.slice(at - length, at).join(' '))
}
