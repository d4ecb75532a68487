/** What one model makes of a place in a text: the chance it gives to the word that came, and its first choices. */
export interface Guess {
  chance: number
  best: readonly (readonly [string, number])[]
}

/** For every word of a text, the guesses of all models in the order of `models`. */
export interface ReadText {
  words: readonly string[]
  steps: readonly (readonly Guess[])[]
}

export const models = ['none', 'one', 'two', 'network'] as const
export type Model = (typeof models)[number]

export function surprises({ steps }: ReadText, model: Model): number[] {
  return steps.map((step) => -Math.log(step[models.indexOf(model)]?.chance ?? NaN))
}

/** e to the power of the mean surprise. */
export function perplexity(text: ReadText, model: Model): number {
  const all = surprises(text, model)
  return Math.exp(all.reduce((sum, surprise) => sum + surprise, 0) / all.length)
}

export function guessAt({ steps }: ReadText, at: number, model: Model): Guess {
  return steps[at]?.[models.indexOf(model)] ?? { chance: NaN, best: [] }
}
