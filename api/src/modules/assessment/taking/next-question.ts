import type { Banks } from '../bank/banks.js'
import { nextItem, type StopReason } from '../engine/next.js'
import { randomFrom } from '../engine/random.js'
import { bankOf, setupOf, sittingOf, type AttemptWithResponses } from './attempts.js'

export type NextQuestion =
  | { kind: 'ask'; itemVersionId: string; variant: number; isScored: boolean }
  | { kind: 'stop'; reason: StopReason }

/** Every sixth question is one that is tried out, where there are any. */
export const pilotEvery = 6

/** What is asked next. Asked again of the same answers, it says the same. */
export function nextQuestion(banks: Banks, attempt: AttemptWithResponses): NextQuestion {
  const next = nextItem(bankOf(banks, attempt), sittingOf(attempt))
  if (next.kind === 'stop') return next
  const position = attempt.responses.length
  const pilot =
    position % pilotEvery === pilotEvery - 1
      ? setupOf(attempt).pilots[Math.floor(position / pilotEvery)]
      : undefined
  const itemVersionId = pilot ?? next.item
  return { kind: 'ask', itemVersionId, variant: variantOf(banks, attempt, itemVersionId), isScored: !pilot }
}

/** One that this person has not met lately, by chance; where they have met all, any. */
function variantOf(banks: Banks, attempt: AttemptWithResponses, version: string): number {
  const { item, variants } = banks.byVersion.get(version)!
  const { sitting, metVariants } = setupOf(attempt)
  const met = metVariants[item] ?? []
  const all = Array.from({ length: variants }, (_, at) => at)
  const fresh = all.filter((variant) => !met.includes(variant))
  const among = fresh.length > 0 ? fresh : all
  const chance = randomFrom(sitting.seed, attempt.responses.length, variants)()
  return among[Math.floor(chance * among.length)]!
}
