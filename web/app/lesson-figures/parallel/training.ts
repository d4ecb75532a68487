/** A training as the lesson has it: 8 billion parameters, 4 million tokens a step, 15 trillion in all. */
export const training = { parameters: 8e9, tokensAStep: 4e6, tokens: 15e12 } as const

/** Useful operations a second of one card, as in the first course. */
const cardSpeed = 4e14
/** Of a gradient that is sent with 16 bits. */
const bytesAGradient = 2
const secondsADay = 86_400

export interface Crew {
  cards: number
  /** Gigabytes a second that each card sends, and receives at the same time. */
  link: number
  /** Whether gradients are sent while others are still computed. */
  overlapped: boolean
}

export interface Step {
  /** Seconds. */
  computing: number
  /** Seconds in which the network is the only thing that works. */
  waiting: number
  seconds: number
  speedup: number
  /** Speed-up by card: how much of each is used. */
  efficiency: number
  days: number
  cardDays: number
}

/**
 * One step of data-parallel training. Gradients go round a ring: each card sends 2 (n − 1) / n of them
 * (Patarasuk and Yuan, 2009), which hardly depends on how many cards there are.
 */
export function stepOf({ cards, link, overlapped }: Crew): Step {
  const alone = (6 * training.parameters * training.tokensAStep) / cardSpeed
  const computing = alone / cards
  const sending = (2 * ((cards - 1) / cards) * training.parameters * bytesAGradient) / (link * 1e9)
  // Gradients exist from the backward pass on, which is two thirds of the arithmetic.
  const hidden = overlapped ? Math.min(sending, (2 / 3) * computing) : 0
  const waiting = sending - hidden
  const seconds = computing + waiting
  const days = (seconds * (training.tokens / training.tokensAStep)) / secondsADay
  return {
    computing,
    waiting,
    seconds,
    speedup: alone / seconds,
    efficiency: alone / seconds / cards,
    days,
    cardDays: days * cards,
  }
}
