import type { CriterionResult, Localized } from '../contract/index.js'

/** In [0, 1]: 0 at `nothing` or worse, 1 at `all` or better; the two may stand either way round. What is no number earns 0. */
export function creditBetween(nothing: number, all: number, value: number): number {
  const share = (value - nothing) / (all - nothing)
  return Number.isNaN(share) ? 0 : Math.min(1, Math.max(0, share))
}

export interface Judged {
  passed: boolean
  /** Of a criterion that failed; one that passed has all of it. */
  credit: number
  reason: Localized
  /** Of a criterion that failed. */
  hintId: string
}

/** A criterion's result: full credit and no hint when it passed. */
export function criterionResult(id: string, { passed, credit, reason, hintId }: Judged): CriterionResult {
  return passed ? { id, passed, credit: 1, reason } : { id, passed, credit, reason, hintId }
}
