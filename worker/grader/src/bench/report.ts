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
  /** Hand-over, after training and record of the same run together. */
  added: Spread
  /** What sandbox, scoring and record add to the whole, training's own difference included. */
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
  /** Submissions handed in all at once, by exercise and by slots and processes. */
  bursts: readonly Burst[]
  /** Trivial submissions on two slots, nothing recorded. */
  withoutDatabasePerSecond: number
}

export interface Burst extends Arrangement {
  exercise: string
  submissions: number
  perSecond: number
  /** From submission to claim. */
  waitMs: Spread
  /** Share of the machine's processors that were busy: graders, sandboxes, database and this bench. */
  busy: number
}

/** So many grader processes on this machine, each with so many slots. */
export interface Arrangement {
  processes: number
  slots: number
}

export function printReport(figures: GradingFigures): string {
  const { coldStartMs, idleRunnerMb, bursts, withoutDatabasePerSecond } = figures
  return [
    `Grading on the wasm rung, ${figures.sandbox} sandbox. ${figures.machine}. ${figures.at}`,
    '',
    '| milliseconds, p50 / p95 (least) | bare | graded | difference | hand-over | after training | record | these three | queue | pairs |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...figures.exercises.map(
      (row) => `| ${[row.slug, ...columns(row).map(both), row.bare.samples].join(' | ')} |`,
    ),
    '',
    `Cold start of a runner: ${both(coldStartMs)} ms.`,
    `Idle wasm runner: ${idleRunnerMb.p50.toFixed(1)} MB (PSS, p50 of ${idleRunnerMb.samples}).`,
    `Trivial submissions without the database: ${withoutDatabasePerSecond.toFixed(1)} per second on 2 slots.`,
    '',
    '| handed in at once | processes × slots | per second | an hour | wait, p50 / p95 (least), s | busy | of 1 × 1 |',
    '|---|---|---|---|---|---|---|',
    ...bursts.map((burst) => `| ${burstColumns(burst, bursts).join(' | ')} |`),
  ].join('\n')
}

function columns({
  bare,
  graded,
  differenceMs,
  handOver,
  afterTraining,
  record,
  added,
  queue,
}: ExerciseFigures) {
  return [bare, graded, differenceMs, handOver, afterTraining, record, added, queue]
}

function burstColumns(burst: Burst, all: readonly Burst[]): string[] {
  const { exercise, submissions, processes, slots, perSecond, waitMs, busy } = burst
  const single = all.find((other) => other.exercise === exercise && other.processes * other.slots === 1)
  const seconds = { p50: waitMs.p50 / 1000, p95: waitMs.p95 / 1000, min: waitMs.min / 1000 }
  return [
    `${submissions} ${exercise}`,
    `${processes} × ${slots}`,
    perSecond.toFixed(2),
    (3600 * perSecond).toFixed(0),
    both(seconds),
    `${(100 * busy).toFixed(0)} %`,
    single ? (perSecond / single.perSecond).toFixed(2) : '',
  ]
}

function both({ p50, p95, min }: { p50: number; p95: number; min: number }): string {
  return `${ms(p50)} / ${ms(p95)} (${ms(min)})`
}

function ms(value: number): string {
  return Math.abs(value) < 100 ? value.toFixed(1) : value.toFixed(0)
}
