/** Why the word of a company's provider signed nobody in, as the api tells it in addresses and events. */
const reasons = [
  'unknown',
  'other-browser',
  'not-live',
  'provider-declined',
  'not-anew',
  'provider-unreachable',
  'answer-invalid',
  'replayed',
  'email-missing',
  'email-unverified',
  'domain-not-proved',
  'removed',
  'suspended',
  'seats',
  'tries',
] as const

export type RefusalReason = (typeof reasons)[number]

export function isRefusalReason(text: string | null | undefined): text is RefusalReason {
  return reasons.some((reason) => reason === text)
}
