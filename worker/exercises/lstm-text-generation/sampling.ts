import { sum } from '../src/authoring/index.js'
import type { Chances } from './trigram.js'

// Looked up once: they are called millions of times.
const { exp, log, max } = Math

/** A word that was written where the model itself gave these chances. */
export interface Draw {
  chances: Chances
  word: number
}

/** Chances below this are all alike: single precision has nothing to say about them. */
export const leastChance = 1e-10
const sharpest = 40

/**
 * The temperature at which drawing from the model's own chances would most likely have written these words: chances to
 * the power of 1/T, shared out again. Always taking the likeliest word gives about 0, and taking any word a very high one.
 */
export function temperatureOf(draws: readonly Draw[]): number {
  const logs = draws.map(({ chances, word }) => {
    const all = chances.map((chance) => log(max(leastChance, chance)))
    return { all, written: all[word]! }
  })
  // The likelihood is concave in the sharpness 1/T, so its slope has one zero.
  let [low, high] = [0, sharpest]
  for (let step = 0; step < 14; step++) {
    const middle = (low + high) / 2
    const slope = sum(logs.map(({ all, written }) => written - expected(all, middle)))
    if (slope > 0) low = middle
    else high = middle
  }
  return 2 / max(1e-3, low + high)
}

/** The mean of the logarithms when words are drawn with chances to this power. */
function expected(logs: readonly number[], sharpness: number): number {
  const top = max(...logs)
  let [total, weighted] = [0, 0]
  for (const each of logs) {
    const weight = exp(sharpness * (each - top))
    total += weight
    weighted += weight * each
  }
  return weighted / total
}
