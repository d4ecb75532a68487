import type { Locale } from '../locale.js'
import { faultSentence, type FaultCode, type FaultDetails } from './faults.js'
import type { UserError } from './user-error.type.js'

/** An expected failure on its way to a payload. Thrown, so that a transaction around it rolls back. */
export class Refusal extends Error {
  constructor(
    readonly code: FaultCode,
    /** Where in the input. Not named `path`: graphql-js takes an error with a path for one of its own. */
    readonly field: readonly string[] = [],
    /** What its sentence names. `retryAfter`, in seconds, is also told as a number. */
    readonly details: FaultDetails & { retryAfter?: number } = {},
  ) {
    super(code)
    this.name = 'Refusal'
  }
}

/** Several at once, so that a form can mark every field. */
export class Refusals extends Error {
  constructor(readonly all: readonly Refusal[]) {
    super(all.map((refusal) => refusal.code).join(', '))
    this.name = 'Refusals'
  }
}

/** The payload of a mutation: what `act` gives, or the reason it was refused. Faults pass through. */
export async function settle<Payload extends object>(
  locale: Locale,
  refused: Payload,
  act: () => Promise<Payload>,
): Promise<Payload & { userErrors: UserError[] }> {
  try {
    return { ...(await act()), userErrors: [] }
  } catch (error) {
    const all = error instanceof Refusals ? error.all : error instanceof Refusal ? [error] : null
    if (!all) throw error
    return { ...refused, userErrors: all.map((refusal) => userError(refusal, locale)) }
  }
}

export function userError(refusal: Refusal, locale: Locale): UserError {
  return {
    code: refusal.code,
    path: [...refusal.field],
    message: faultSentence(refusal.code, locale, refusal.details),
    retryAfter: refusal.details.retryAfter ?? null,
  }
}
