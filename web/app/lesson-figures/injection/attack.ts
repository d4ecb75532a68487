/** An assistant for mails, by what it may do. */
export interface Assistant {
  /** Reads text that anybody may have written. */
  strangers: boolean
  /** Sees what not everybody may know. */
  secrets: boolean
  /** Sends mails or opens addresses. */
  sends: boolean
  /** A person confirms each sending. */
  confirmed: boolean
}

/** The worst that a text can bring it to. */
export type Harm = 'none' | 'wrong' | 'abuse' | 'leak'

/** Honest mails a day that the filter sees. */
export const honestADay = 20_000
/** Of the sendings put before a person, those that are waved through unread. */
export const wavedThrough = 0.1
/** How far the filter's scores of attacks lie from those of honest mails, in standard deviations of either. */
const apart = 5

export function harmOf({ strangers, secrets, sends }: Assistant): Harm {
  if (!strangers) return 'none'
  if (!sends) return 'wrong'
  return secrets ? 'leak' : 'abuse'
}

/** The chance that one attempt does the harm; `missed` is the share that the filter lets pass. */
export function chanceOf(assistant: Assistant, missed: number): number {
  if (!assistant.strangers) return 0
  return assistant.sends && assistant.confirmed ? missed * wavedThrough : missed
}

/** That at least one of so many attempts does, if they are independent. */
export function chanceAmong(attempts: number, chance: number): number {
  return 1 - (1 - chance) ** attempts
}

/** Honest mails a day that are stopped by a filter which lets so many attacks pass. */
export function stoppedADay(missed: number): number {
  const threshold = apart + quantile(missed)
  return honestADay * (1 - normal(threshold))
}

/** Where so much of the standard normal distribution lies below; halving finds it. */
function quantile(share: number): number {
  let [low, high] = [-8, 8]
  for (let turn = 0; turn < 60; turn++) {
    const middle = (low + high) / 2
    if (normal(middle) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The standard normal distribution, by Abramowitz and Stegun's formula 26.2.17 (off by less than 7.5e-8). */
function normal(x: number): number {
  if (x < 0) return 1 - normal(-x)
  const t = 1 / (1 + 0.2316419 * x)
  const polynomial =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return 1 - (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * polynomial
}
