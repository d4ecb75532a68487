import { faultSentence, type FaultCode } from '../../graphql/faults.js'
import { Refusal } from '../../graphql/refusal.js'

/** RFC 7644, 3.12. */
export type ScimType =
  | 'invalidFilter'
  | 'invalidPath'
  | 'invalidSyntax'
  | 'invalidValue'
  | 'mutability'
  | 'noTarget'
  | 'tooMany'
  | 'uniqueness'

/** An expected failure, on its way to the identity provider's log, where an administrator reads it. */
export class ScimRefusal extends Error {
  constructor(
    readonly status: 400 | 403 | 404 | 409 | 412 | 413 | 501,
    /** What happened and what to do. In English: logs of identity providers have one language. */
    readonly detail: string,
    readonly scimType?: ScimType,
  ) {
    super(detail)
    this.name = 'ScimRefusal'
  }
}

/** Refusals of the rest of the api as this protocol says them; null for what is no refusal. */
export function asScimRefusal(error: unknown): ScimRefusal | null {
  if (error instanceof ScimRefusal) return error
  if (!(error instanceof Refusal)) return null
  const detail = faultSentence(error.code, 'en', error.details)
  return new ScimRefusal(
    statuses[error.code] ?? 400,
    detail,
    statuses[error.code] ? undefined : 'invalidValue',
  )
}

const statuses: Partial<Record<FaultCode, ScimRefusal['status']>> = {
  NOT_FOUND: 404,
  // Not 409: identity providers would look for somebody to link.
  SEATS_TAKEN: 403,
  LAST_OWNER: 403,
  EMERGENCY_KEY_LAST: 403,
}
