import type { Ask, CriterionResult, TrainingRecord } from './grading.js'
import type { Localized } from './exercise.js'
import type { FaultCause, LearnerFault } from './fault.js'
import type { Figure } from './figure.js'
import type { TensorMap } from './tensors.js'

/**
 * What the browser runs before anything is submitted: public data, public checks, nothing hidden.
 * Keeps the reference solution under 5 s in a browser.
 */
export interface PreviewDefinition {
  /** Public training data, the same on every run; assets are added by the caller. */
  data(): TensorMap
  /** Picture of the public data for the statement page, before any code runs. */
  dataFigure(): Figure
  /** Asks the learner's handlers about public data and says what it saw. Same shape of result as the graded run. */
  check(ask: Ask, record: TrainingRecord): Promise<{ checks: readonly CriterionResult[]; figure: Figure }>
}

/** One wrong solution with the feedback it must get, kept beside the exercise as its test. */
export type WrongSolution = {
  /** File in the exercise's `wrong/` folder. */
  file: string
  /** What the learner believed, in one sentence. */
  misconception: string
} & (
  | {
      verdict: 'failed'
      /** The criterion that must fail first, and the hint it must carry. */
      criterion: string
      hintId: string
    }
  | {
      verdict: 'learner-error'
      fault: LearnerFault
      /** The hint that the error itself must carry, by `faultHints` or `diagnoseFault`. */
      hintId: string
    }
)

export type Verdict =
  | { kind: 'passed'; points: number }
  | { kind: 'failed'; points: number }
  | LearnerErrorVerdict
  | { kind: 'our-fault'; incident: string }

export interface LearnerErrorVerdict {
  kind: 'learner-error'
  fault: LearnerFault
  /** In English. */
  message: string
  /** The same sentence in both languages, where known. */
  localized?: Localized
  /** The learner's own line, from 1. */
  line?: number
  /** Where in that line, from 1. */
  column?: number
  /** The finest word for what ended the run; `costsAttempt` tells by it whether an attempt was used up. */
  cause: FaultCause
  /** The staged hint that fits, where the exercise has one. */
  hintId?: string
}
