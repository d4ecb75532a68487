import { randomFrom } from '../../../src/modules/assessment/engine/random.js'

/** What kinds of chance a world draws from, each its own stream, so that changing one leaves the others as they are. */
export const streams = {
  bank: 1,
  person: 2,
  answer: 3,
  rating: 4,
  pilot: 5,
  sitting: 6,
  bootstrap: 7,
  growth: 8,
} as const

export interface Draws {
  uniform(): number
  normal(): number
}

export function drawsFrom(...seed: readonly number[]): Draws {
  const uniform = randomFrom(...seed)
  // Box & Muller 1958.
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  return { uniform, normal }
}

/** Places 0 to count - 1 in chance order (Fisher & Yates). */
export function shuffled(count: number, { uniform }: Draws): number[] {
  const places = Array.from({ length: count }, (_, at) => at)
  for (let at = count - 1; at > 0; at--) {
    const other = Math.floor(uniform() * (at + 1))
    const kept = places[at]!
    places[at] = places[other]!
    places[other] = kept
  }
  return places
}
