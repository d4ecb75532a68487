/** Why a provider's word did not sign anybody in. The web has a sentence for each. */
export const refusalReasons = [
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

export type RefusalReason = (typeof refusalReasons)[number]

/** `detail` is for whoever runs the provider; it goes to the company's trail and to the report of a trial. */
export class SignInRefused extends Error {
  /** Where the person was going, once that is known. */
  next: string | null = null

  constructor(
    readonly reason: RefusalReason,
    readonly detail = '',
    options?: ErrorOptions,
  ) {
    super(detail ? `${reason}: ${detail}` : reason, options)
  }
}
