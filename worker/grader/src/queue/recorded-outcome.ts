import {
  thinned,
  contractVersion,
  type CriterionResult,
  type FaultCause,
  type Figure,
  type LearnerErrorVerdict,
  type Localized,
  type TrainingProgress,
} from '@skillgrad/exercises/contract'
import type { GradingOutcome, Hashes } from '../grading/index.js'
import { packageVersion } from '@skillgrad/telemetry'
import { describeRung, type RungDescription } from '../tensorflow/index.js'

/** A finished grading as `app.record_grading` takes it: the columns of `app.grading` by name. */
export interface RecordedOutcome {
  verdict: 'passed' | 'failed' | 'learner_error'
  fault: string | null
  points: number | null
  criteria: readonly CriterionResult[]
  figure: Figure | null
  log: string
  curve: readonly TrainingProgress[]
  backend: { text: string; runner: string; versions: Versions } & Partial<RungDescription>
  timings: { queueMs: number; handOverMs: number; trainMs: number; totalMs: number; cpuSeconds: number }
  hashes: Hashes
  message: {
    text: string
    localized?: Localized
    line?: number
    column?: number
    cause: FaultCause
    hintId?: string
  } | null
}

/** With the rung's own, what must be there to grade alike once more. */
interface Versions {
  grader: string
  node: string
  /** Of the contract between exercises and what runs them. */
  contract: number
}

const versions: Versions = {
  grader: packageVersion(import.meta.url),
  node: process.versions.node,
  contract: contractVersion,
}

/** Undefined for our own fault, which is no grading: the run is tried again or given up by the database. */
export function recordedOutcome(
  outcome: GradingOutcome,
  queueMs: number,
  rung: RungDescription,
): RecordedOutcome | undefined {
  const { verdict } = outcome
  if (verdict.kind === 'our-fault') return undefined
  return {
    ...(verdict.kind === 'learner-error'
      ? { verdict: 'learner_error', fault: verdict.fault, points: null, message: messageOf(verdict) }
      : { verdict: verdict.kind, fault: null, points: verdict.points, message: null }),
    criteria: outcome.criteria,
    figure: outcome.figure ?? null,
    log: outcome.log.join('\n'),
    curve: thinned(outcome.curve),
    backend: { ...rung, text: describeRung(rung), runner: outcome.backend, versions },
    timings: { queueMs, ...outcome.timings },
    hashes: outcome.hashes,
  }
}

function messageOf(verdict: LearnerErrorVerdict): RecordedOutcome['message'] {
  const { message, localized, line, column, cause, hintId } = verdict
  return {
    text: message,
    cause,
    ...(localized && { localized }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(hintId !== undefined && { hintId }),
  }
}
