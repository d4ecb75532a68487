import type { CriterionResult, Figure, Rung, TrainingProgress, Verdict } from '@skillgrad/exercises/contract'

import type { Wall } from '../pool/wall.js'

/** Everything a run leaves behind. Facts only: nothing in it came from the learner's process but curve and log. */
export interface GradingOutcome {
  verdict: Verdict
  /** What ended the run, where it ended in a learner-error. For operators; learners read the verdict's sentence. */
  stoppedBy?: Wall
  criteria: readonly CriterionResult[]
  figure?: Figure
  /** At most 200 points, for display. */
  curve: readonly TrainingProgress[]
  /** Lines that the learner's code printed before training ended. */
  log: readonly string[]
  rung: Rung
  /** What computed, e.g. "wasm with SIMD, TensorFlow.js 4.22.0"; empty if no runner came up. */
  backend: string
  timings: Timings
  hashes: Hashes
}

export interface Timings {
  /** From the call to the moment the learner's code starts. */
  handOverMs: number
  trainMs: number
  totalMs: number
  /** Processor time of training. That of answering could tell what was asked: it is the learner's to choose. */
  cpuSeconds: number
}

/** SHA-256 in hex of what was graded, by what, on what. */
export interface Hashes {
  code: string
  exercise: string
  data: string
}
