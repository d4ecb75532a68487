import type { FaultCause, LearnerFault, Localized } from '../contract/index.js'

/** Something the learner's code did wrong, told to the learner in both languages. Never our fault, never retried. */
export class LearnerError extends Error {
  override readonly name = 'LearnerError'

  constructor(
    readonly fault: LearnerFault,
    readonly localized: Localized,
    /** One-based line of the learner's file, where known. */
    readonly line?: number,
    options?: ErrorOptions,
  ) {
    super(localized.en, options)
  }

  /** What ended the run, the finest word first. */
  get causes(): readonly FaultCause[] {
    return [this.fault]
  }
}
