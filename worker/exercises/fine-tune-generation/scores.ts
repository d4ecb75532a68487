import { mean } from '../src/authoring/index.js'
import { languageModelShape } from '../language-model/shape.js'
import type { Text } from './data.js'
import type { Scores } from './questions.js'

const { vocabulary } = languageModelShape

/** The scores of every word at one place of one text. */
export function scoresAt({ shape, values }: Scores, text: number, place: number): Float32Array {
  const from = (text * shape[1]! + place) * vocabulary
  return values.subarray(from, from + vocabulary) as Float32Array
}

/** ln of the softmax of one place's scores at one word; finite whatever the scores. Loops, as this is done millions of times. */
export function logChance(scores: Float32Array, word: number): number {
  let highest = -Infinity
  for (const score of scores) if (score > highest) highest = score
  let total = 0
  for (const score of scores) total += Math.exp(score - highest)
  return scores[word]! - highest - Math.log(total)
}

/** e to the power of the mean surprise at every next word, the end of the text included. */
export function perplexity(scores: Scores, texts: readonly Text[]): number {
  const surprises = texts.flatMap((text, row) =>
    text.slice(1).map((word, place) => -logChance(scoresAt(scores, row, place), word)),
  )
  return Math.exp(Math.min(mean(surprises), worst))
}

/** Beyond this, e to the power of a mean surprise is no number to show. */
const worst = 300

/** Mean over all places of the chance of a word that `wanted` names for the place. */
export function meanChance(
  scores: Scores,
  texts: readonly Text[],
  wanted: (text: Text, place: number) => number,
): number {
  const chances = texts.flatMap((text, row) =>
    text.slice(1).map((_, place) => Math.exp(logChance(scoresAt(scores, row, place), wanted(text, place)))),
  )
  return mean(chances)
}

/** Largest difference of a score between two texts at some places. */
export function largestShift(one: Float32Array, other: Float32Array): number {
  return one.reduce((most, score, word) => Math.max(most, Math.abs(score - other[word]!)), 0)
}

export function areChances(scores: Float32Array): boolean {
  const total = scores.reduce((sum, score) => sum + score, 0)
  return Math.abs(total - 1) < 1e-3 && scores.every((score) => score >= 0)
}
