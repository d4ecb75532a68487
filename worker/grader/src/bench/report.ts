import type { Spread } from './statistics.js'

export interface ExerciseFigures {
  slug: string
  /** Training and answering in a fresh process without walls, TensorFlow.js loaded. */
  bare: Spread
  /** From the committed claim to the committed grading. */
  graded: Spread
  /** From submission to claim. */
  queue: Spread
  /** Claimed to the first line of the learner's code. */
  handOver: Spread
  /** Hidden questions, the runner's end, scoring. */
  afterTraining: Spread
  /** The claim's way back, and the record with its commit. */
  record: Spread
  /** What sandbox, scoring and record add. */
  differenceMs: { p50: number; p95: number; min: number }
}

export interface GradingFigures {
  at: string
  machine: string
  sandbox: string
  exercises: readonly ExerciseFigures[]
  /** Launch to ready, where no runner is warm. */
  coldStartMs: Spread
  idleRunnerMb: Spread
  /** Trivial submissions, database included. */
  throughput: { oneSlot: Throughput; twoSlots: Throughput }
}

export interface Throughput {
  perSecond: number
  /** Processor time of grader, sandboxes and database for one submission; unlike the rate, it hardly minds other load. */
  cpuMsEach: number
}

export function printReport(figures: GradingFigures): string {
  const { coldStartMs, idleRunnerMb, throughput } = figures
  return [
    `Grading on the wasm rung, ${figures.sandbox} sandbox. ${figures.machine}. ${figures.at}`,
    '',
    '| milliseconds, p50 / p95 (least) | bare | graded | difference | hand-over | after training | record | queue | pairs |',
    '|---|---|---|---|---|---|---|---|---|',
    ...figures.exercises.map(
      (row) => `| ${[row.slug, ...columns(row).map(both), row.bare.samples].join(' | ')} |`,
    ),
    '',
    `Cold start of a runner: ${both(coldStartMs)} ms.`,
    `Idle wasm runner: ${idleRunnerMb.p50.toFixed(1)} MB (PSS, p50 of ${idleRunnerMb.samples}).`,
    `Trivial submissions: ${rate(throughput.oneSlot)} on 1 slot, ${rate(throughput.twoSlots)} on 2.`,
  ].join('\n')
}

function columns({ bare, graded, differenceMs, handOver, afterTraining, record, queue }: ExerciseFigures) {
  return [bare, graded, differenceMs, handOver, afterTraining, record, queue]
}

function rate({ perSecond, cpuMsEach }: Throughput): string {
  return `${perSecond.toFixed(1)} per second (${cpuMsEach.toFixed(0)} ms of processor time each)`
}

function both({ p50, p95, min }: { p50: number; p95: number; min: number }): string {
  return `${ms(p50)} / ${ms(p95)} (${ms(min)})`
}

function ms(value: number): string {
  return Math.abs(value) < 100 ? value.toFixed(1) : value.toFixed(0)
}
