import type { CodeMistake, FaultCause, LearnerFault, Localized } from '../contract/index.js'

/** A place in the learner's own file as they wrote it, both from 1. */
export interface SourcePosition {
  line: number
  column?: number
}

interface LearnerErrorDetails {
  at?: SourcePosition
  /** The finer word, where the code rather than the model was at fault. */
  mistake?: CodeMistake
  cause?: unknown
}

/** Something the learner's code did wrong, told to the learner in both languages. Never our fault, never retried. */
export class LearnerError extends Error {
  override readonly name = 'LearnerError'
  /** Where in the learner's file, where known. */
  readonly at: SourcePosition | undefined
  readonly mistake: CodeMistake | undefined

  constructor(
    readonly fault: LearnerFault,
    readonly localized: Localized,
    { at, mistake, cause }: LearnerErrorDetails = {},
  ) {
    super(localized.en, { cause })
    this.at = at
    this.mistake = mistake
  }

  /** What ended the run, the finest word first. */
  get causes(): readonly FaultCause[] {
    return this.mistake ? [this.mistake, this.fault] : [this.fault]
  }
}
