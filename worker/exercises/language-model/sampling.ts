import type { Random } from '../src/contract/index.js'

export interface Sampling {
  /** Scores are divided by it: below 1 the likely words get likelier, above 1 the others catch up. */
  temperature: number
  /** Only so many of the most probable words may be chosen. */
  topK: number
}

/**
 * The chances of each word, from the scores of one place: softmax of score / temperature over the `topK` highest, 0 for
 * all others. In plain numbers, because `tf.multinomial` draws otherwise on every backend.
 */
export function chances(scores: ArrayLike<number>, { temperature, topK }: Sampling): number[] {
  const all = Array.from(scores)
  const kept = new Set(mostProbable(all).slice(0, topK))
  const highest = Math.max(...all)
  const weights = all.map((score, word) => (kept.has(word) ? Math.exp((score - highest) / temperature) : 0))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

/** A word by its chance. */
export function choose(chancesOfWords: readonly number[], random: Random): number {
  let left = random.uniform()
  const word = chancesOfWords.findIndex((chance) => (left -= chance) < 0)
  return word >= 0 ? word : chancesOfWords.indexOf(Math.max(...chancesOfWords))
}

/** All words, the one with the highest score first; of equals, the one that comes first. */
export function mostProbable(scores: ArrayLike<number>): number[] {
  const words = Array.from({ length: scores.length }, (_, word) => word)
  return words.sort((one, other) => scores[other]! - scores[one]!)
}
