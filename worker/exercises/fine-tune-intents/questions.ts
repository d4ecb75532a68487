import type { Ask } from '../src/contract/index.js'
import { requestLength, tokensOf, type Requests } from './data.js'
import type { Probabilities } from './evaluation.js'

/** What the learner's model is asked about. */
export interface Questions {
  /** The labelled requests it trained on. */
  examples: Requests
  /** Requests it has never seen. */
  fresh: Requests
}

export interface Answers {
  examples: Probabilities
  fresh: Probabilities
  /** The first `paddedRequests` fresh requests again, with more padding behind them. */
  padded: Probabilities
}

export const paddedRequests = 24
const morePadding = 8

/** The three questions of a graded run and of a browser run. */
export async function askAll(ask: Ask, { examples, fresh }: Questions): Promise<Answers> {
  const about = async (texts: readonly string[], length?: number) => {
    const { probabilities } = await ask('predict', { tokens: tokensOf(texts, length) })
    return Array.from(probabilities!.values)
  }
  return {
    fresh: await about(fresh.texts),
    examples: await about(examples.texts),
    padded: await about(fresh.texts.slice(0, paddedRequests), requestLength + morePadding),
  }
}
