/** What a year looks like before anybody has built anything; money in euros. */
export interface Terms {
  messages: number
  /** Of one message answered by a person. */
  byHand: number
  /** Of one answer of the model. */
  call: number
  /** Of all that follows one wrong answer. */
  mistake: number
  /** Of a year, however much is answered. */
  fixed: number
}

export interface Model {
  /** Share of the messages that it answers; the others go to people. */
  answered: number
  /** Share of its answers that are right. */
  right: number
}

export const lessonTerms: Terms = { messages: 52_000, byHand: 2, call: 0.02, mistake: 12, fixed: 30_000 }

/** Euros a year that the model brings against answering everything by hand. */
export function gainOf(
  { messages, byHand, call, mistake, fixed }: Terms,
  { answered, right }: Model,
): number {
  return messages * answered * (byHand - call - mistake * (1 - right)) - fixed
}

/** The share of right answers at which nothing is gained or lost; above 1 where no model would pay. */
export function breakEven({ messages, byHand, call, mistake, fixed }: Terms, answered: number): number {
  return 1 - (byHand - call - fixed / (messages * answered)) / mistake
}

/** Half the width of the 95 % interval of a share measured on so many answers (normal approximation). */
export function marginOf(right: number, tested: number): number {
  return 1.96 * Math.sqrt((right * (1 - right)) / tested)
}

export type Verdict = 'pays' | 'loses' | 'open'

/** What a test of so many answers can say about whether it pays. */
export function verdictOf(terms: Terms, { answered, right }: Model, tested: number): Verdict {
  const distance = right - breakEven(terms, answered)
  if (Math.abs(distance) <= marginOf(right, tested)) return 'open'
  return distance > 0 ? 'pays' : 'loses'
}
