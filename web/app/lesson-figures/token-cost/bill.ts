/** Dollars for a million tokens, as suppliers asked about 2024 for small and for large models; prices change by the month. */
export const suppliers = {
  small: { input: 0.15, output: 0.6 },
  large: { input: 3, output: 15 },
} as const

export type Supplier = keyof typeof suppliers

/** What a token costs that was read before in the same conversation, where the supplier keeps it ready: a tenth. */
const readAgain = 0.1

/** A card of one's own with a small model: dollars an hour, tokens a second that it writes when it is busy, and how many are the least. */
export const card = { hourly: 3, tokensPerSecond: 2500, least: 2 } as const

/** Reading is so much less work than writing that ten tokens read count as one written. */
const readPerWritten = 10
const hoursAMonth = 730
const daysAMonth = hoursAMonth / 24
/** The busiest hour has three times as many requests as the mean hour. */
const peak = 3
const million = 1e6

export interface Use {
  /** Conversations a day. */
  conversations: number
  /** Questions in each. */
  turns: number
  /** Tokens of instructions and looked-up text, sent with every question. */
  context: number
  /** Tokens of a question, and of an answer. */
  question: number
  answer: number
}

/** Of one conversation: tokens that are sent for the first time, sent again, and written. */
export interface Tokens {
  instructions: number
  questions: number
  /** All that was said before goes along with every question. */
  history: number
  answers: number
}

export function tokensOf({ turns, context, question, answer }: Use): Tokens {
  return {
    instructions: turns * context,
    questions: turns * question,
    history: ((question + answer) * turns * (turns - 1)) / 2,
    answers: turns * answer,
  }
}

interface Offer {
  supplier: Supplier
  cached: boolean
}

/** Dollars for one conversation, by what they are paid for. */
export function priceOf(use: Use, { supplier, cached }: Offer): Tokens {
  const { input, output } = suppliers[supplier]
  const { instructions, questions, history, answers } = tokensOf(use)
  const again = cached ? readAgain : 1
  return {
    instructions: ((use.context + again * (instructions - use.context)) * input) / million,
    questions: (questions * input) / million,
    history: (again * history * input) / million,
    answers: (answers * output) / million,
  }
}

export interface Bill {
  /** Dollars. */
  conversation: number
  month: number
  /** Cards that carry the busiest hour, and what they cost a month, busy or not. */
  cards: number
  ownMonth: number
  /** Of the time that these cards work. */
  busy: number
}

export function billOf(use: Use, offer: Offer): Bill {
  const { instructions, questions, history, answers } = tokensOf(use)
  const conversation = Object.values(priceOf(use, offer)).reduce((sum: number, part: number) => sum + part, 0)
  const written = answers + (instructions + questions + history) / readPerWritten
  const work = (use.conversations * written) / 86_400
  const cards = Math.max(card.least, Math.ceil((peak * work) / card.tokensPerSecond))
  return {
    conversation,
    month: conversation * use.conversations * daysAMonth,
    cards,
    ownMonth: cards * card.hourly * hoursAMonth,
    busy: work / card.tokensPerSecond / cards,
  }
}

/** Dollars for a million written tokens on a card of one's own that works for a share of the time. */
export function ownPrice(busy: number): number {
  return (card.hourly / (card.tokensPerSecond * 3600 * busy)) * million
}
