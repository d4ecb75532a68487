export interface Model {
  /** All of them must be in memory. */
  parameters: number
  /** Those that take part in each token; as many as there are unless it is a mixture of experts. */
  active: number
  /** Read in training. */
  tokens: number
}

const billion = 1e9
const trillion = 1e12
const dense = (parameters: number, tokens: number): Model => ({ parameters, active: parameters, tokens })

/** As their papers tell: Chinchilla 2203.15556 (Gopher in it), GPT-3 2005.14165, Llama 3 2407.21783, DeepSeek-V3 2412.19437. */
export const models = {
  chinchilla: dense(70 * billion, 1.4 * trillion),
  gopher: dense(280 * billion, 0.3 * trillion),
  gpt3: dense(175 * billion, 0.3 * trillion),
  llama8: dense(8 * billion, 15 * trillion),
  llama405: dense(405 * billion, 15.6 * trillion),
  deepseek: { parameters: 671 * billion, active: 37 * billion, tokens: 14.8 * trillion },
} as const satisfies Record<string, Model>

export type ModelName = keyof typeof models
export const modelNames = Object.keys(models) as ModelName[]

/** Useful operations a second of one fast card of 2023: about 40 % of what its maker states for 16 bits. */
export const cardSpeed = 4e14
/** Gigabytes on one card. */
export const cardMemory = 80

const secondsADay = 86_400
/** English words in a token, words a minute of a calm reader. */
const reading = { wordsPerToken: 0.75, wordsPerMinute: 250 }
const minutesAYear = 365 * 24 * 60

export interface Size {
  /** Gigabytes of the weights alone. */
  memory: number
  /** Cards before the first token is written. */
  cardsToHold: number
  /** Operations for one pass over the training text. */
  training: number
  days: number
  /** Of somebody who never sleeps. */
  readingYears: number
  tokensPerParameter: number
}

export function sizeOf({ parameters, active, tokens }: Model, bits: number, cards: number): Size {
  const memory = (parameters * bits) / 8 / 1e9
  const training = 6 * active * tokens
  return {
    memory,
    cardsToHold: Math.ceil(memory / cardMemory),
    training,
    days: training / (cardSpeed * cards) / secondsADay,
    readingYears: (tokens * reading.wordsPerToken) / reading.wordsPerMinute / minutesAYear,
    tokensPerParameter: tokens / parameters,
  }
}

/** Tokens that a model of so many active parameters reads for a training of so many operations. */
export function tokensFor(training: number, active: number): number {
  return training / (6 * active)
}
