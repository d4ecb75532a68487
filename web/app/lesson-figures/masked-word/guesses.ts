import read from './guesses.json' with { type: 'json' }

export interface Guess {
  /** Of the word that really stood there. */
  chance: number
  best: readonly (readonly [string, number])[]
}

interface Place {
  /** By a reader of both sides, by counting up to two words to the left. */
  both: Guess
  left: Guess
  /** What the reader gives the word while it stands there, uncovered. */
  asItStands: number
}

export interface Sentence {
  words: readonly string[]
  places: readonly Place[]
}

/** Written by `worker/exercises/lesson-figures/write-encoder.ts`; JSON knows no pairs. */
export const sentences = read as unknown as readonly Sentence[]

export const ways = ['both', 'left'] as const
export type Way = (typeof ways)[number]

/** A guess with the word that really stood there among what is shown. */
export function shownOf({ chance, best }: Guess, word: string): Guess['best'] {
  return best.some(([one]) => one === word) ? best : [...best.slice(0, -1), [word, chance]]
}

/** The mean surprise over a sentence, every word covered once. */
export function meanSurprise({ places }: Sentence, way: Way): number {
  return places.reduce((sum, place) => sum - Math.log(Math.max(place[way].chance, 1e-4)), 0) / places.length
}
