import { createHash } from 'node:crypto'
import type { CriterionResult, Figure, Rung, TrainingProgress, Verdict } from '@skillgrad/exercises/contract'
import type { LiveTensors } from '@skillgrad/exercises/runtime'
import type { Wall } from '../pool/wall.js'
import type { GradableExercise } from './exercise.js'
import type { GradingOutcome } from './outcome.js'

const maximumLogLines = 1001
const maximumLogCharacters = 128 * 1024
const maximumLivePoints = 200

/** Collects what one run shows on the way and turns it into an outcome, whichever way the run ends. */
export class RunRecord {
  curve: readonly TrainingProgress[] = []
  criteria: readonly CriterionResult[] = []
  figure: Figure | undefined
  stoppedBy: Wall | undefined
  backend = ''
  dataHash = ''
  cpuSeconds = 0
  /** The most that were alive at once, as far as the runner said so: advice, never a fact. */
  tensors: LiveTensors | undefined
  private readonly lines: string[] = []
  private logCharacters = 0
  private readonly live: TrainingProgress[] = []
  private readonly beganAt = performance.now()
  private startedAt: number | undefined
  private trainedAt: number | undefined

  constructor(private readonly request: { source: string; exercise: GradableExercise; rung: Rung }) {}

  started(): void {
    this.startedAt ??= performance.now()
  }

  /** Kept for runs that end before the whole curve arrives. */
  progress(point: TrainingProgress): void {
    if (this.live.length < maximumLivePoints) this.live.push(point)
    this.curve = this.live
  }

  get hasTrained(): boolean {
    return this.trainedAt !== undefined
  }

  trained(curve: readonly TrainingProgress[]): void {
    this.trainedAt = performance.now()
    this.curve = curve
  }

  /** False when the line is dropped because the log is full. */
  log(line: string): boolean {
    if (this.lines.length >= maximumLogLines || this.logCharacters > maximumLogCharacters) return false
    const clean = withoutControls(line)
    this.logCharacters += clean.length
    this.lines.push(clean)
    return true
  }

  outcome(verdict: Verdict): GradingOutcome {
    const now = performance.now()
    const startedAt = this.startedAt ?? now
    return {
      verdict,
      criteria: this.criteria,
      ...(this.figure ? { figure: this.figure } : {}),
      ...(this.stoppedBy ? { stoppedBy: this.stoppedBy } : {}),
      curve: this.curve,
      log: this.lines,
      rung: this.request.rung,
      backend: this.backend,
      timings: {
        handOverMs: startedAt - this.beganAt,
        trainMs: (this.trainedAt ?? now) - startedAt,
        totalMs: now - this.beganAt,
        cpuSeconds: this.cpuSeconds,
      },
      hashes: {
        code: createHash('sha256').update(this.request.source).digest('hex'),
        exercise: this.request.exercise.version,
        data: this.dataHash,
      },
    }
  }
}

/** Control and direction-changing characters could attack whoever reads the log, in a terminal or on a page. */
function withoutControls(line: string): string {
  // eslint-disable-next-line no-control-regex -- exactly these are to be removed
  return line.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
}
