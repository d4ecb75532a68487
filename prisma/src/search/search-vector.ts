import { pairsOf, wordsOf } from './words.js'

/** What is written above weighs more: a title A, a heading B, a summary C, the text D. */
export type Weight = 'A' | 'B' | 'C' | 'D'
export type Weighted = readonly { weight: Weight; text: string }[]

/** Arguments of `catalogue.search_vector`. */
export interface SearchVector {
  terms: string
  english: [string, string, string, string]
}

const weights: readonly Weight[] = ['A', 'B', 'C', 'D']
/** PostgreSQL's own bounds: places in a document, and places of one word. */
const lastPlace = 16_383
const mostOfOne = 255

/**
 * Latin words stand as they are; Chinese stands as pairs of characters with the last one alone, so that a run of any length is
 * found as a phrase and one character as the beginning of a pair.
 */
export function searchVector(parts: Weighted): SearchVector {
  const places = new Map<string, string[]>()
  let place = 0
  const put = (term: string, weight: Weight) => {
    place += 1
    const known = places.get(term) ?? []
    if (place > lastPlace || known.length === mostOfOne) return
    known.push(`${place}${weight}`)
    places.set(term, known)
  }
  for (const { weight, text } of parts) {
    for (const word of wordsOf(text)) for (const term of termsOf(word)) put(term, weight)
    // No phrase reaches from one part into the next.
    place += 1
  }
  return {
    terms: [...places].map(([term, at]) => `'${term}':${at.join(',')}`).join(' '),
    english: weights.map((weight) => latinOf(parts, weight)) as SearchVector['english'],
  }
}

function termsOf({ text, isHan }: { text: string; isHan: boolean }): string[] {
  return isHan ? [...pairsOf(text), [...text].at(-1)!] : [text]
}

function latinOf(parts: Weighted, weight: Weight): string {
  const words = parts.filter((part) => part.weight === weight).flatMap(({ text }) => wordsOf(text))
  return words
    .filter(({ isHan }) => !isHan)
    .map(({ text }) => text)
    .join(' ')
}
