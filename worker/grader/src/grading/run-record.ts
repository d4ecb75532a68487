import { createHash } from 'node:crypto'
import {
  maximumCurvePoints,
  type CriterionResult,
  type Figure,
  type Rung,
  type TrainingProgress,
  type Verdict,
} from '@skillgrad/exercises/contract'
import type { LiveTensors } from '@skillgrad/exercises/runtime'
import type { Wall } from '../pool/wall.js'
import type { GradableExercise } from './exercise.js'
import type { GradingOutcome } from './outcome.js'

const maximumLogLines = 1001
const maximumLogCharacters = 128 * 1024

/** Collects what one run shows on the way and turns it into an outcome, whichever way the run ends. */
export class RunRecord {
  curve: readonly TrainingProgress[] = []
  stoppedBy: Wall | undefined
  backend = ''
  dataHash = ''
  /** Of the whole run, for sentences about its limits. */
  cpuSeconds = 0
  /** The most that were alive at once, as far as the runner said so: advice, never a fact. */
  tensors: LiveTensors | undefined
  private criteria: readonly CriterionResult[] = []
  private figure: Figure | undefined
  private readonly lines: string[] = []
  private logCharacters = 0
  private readonly live: TrainingProgress[] = []
  private readonly beganAt = performance.now()
  private startedAt: number | undefined
  private trainedAt: number | undefined
  private trainingCpuSeconds: number | undefined

  constructor(private readonly request: { source: string; exercise: GradableExercise; rung: Rung }) {}

  started(): void {
    this.startedAt ??= performance.now()
  }

  /** Kept for runs that end before the whole curve arrives. */
  progress(point: TrainingProgress): void {
    if (this.live.length < maximumCurvePoints) this.live.push(point)
    this.curve = this.live
  }

  get hasTrained(): boolean {
    return this.trainedAt !== undefined
  }

  trained(curve: readonly TrainingProgress[], cpuSeconds: number): void {
    this.trainedAt = performance.now()
    this.curve = curve
    this.trainingCpuSeconds = cpuSeconds
  }

  ended(cpuSeconds: number): void {
    this.cpuSeconds = cpuSeconds
  }

  scored(criteria: readonly CriterionResult[], figure: Figure): void {
    this.criteria = criteria
    this.figure = figure
  }

  /** False when the line is dropped because the log is full. */
  log(line: string): boolean {
    if (this.lines.length >= maximumLogLines || this.logCharacters > maximumLogCharacters) return false
    this.logCharacters += line.length
    this.lines.push(line)
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
        // What answering took could spell out hidden inputs.
        cpuSeconds: this.trainingCpuSeconds ?? this.cpuSeconds,
      },
      hashes: {
        code: createHash('sha256').update(this.request.source).digest('hex'),
        exercise: this.request.exercise.version,
        data: this.dataHash,
      },
    }
  }
}
