import type { Spread } from './statistics.js'

export interface ExerciseFigures {
  slug: string
  /** Training and answering in a fresh process without walls, TensorFlow.js loaded. */
  bare: Spread
  /** From the committed claim to the committed grading. */
  graded: Spread
  /** From submission to claim. */
  queue: Spread
  /** What sandbox, scoring and record add. */
  differenceMs: { p50: number; p95: number }
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
  submissionsPerSecond: { oneSlot: number; twoSlots: number }
}

export function printReport(figures: GradingFigures): string {
  const { coldStartMs, idleRunnerMb, submissionsPerSecond } = figures
  return [
    `Grading on the wasm rung, ${figures.sandbox} sandbox. ${figures.machine}. ${figures.at}`,
    '',
    '| milliseconds, p50 / p95 | bare | graded | difference | queue | pairs |',
    '|---|---|---|---|---|---|',
    ...figures.exercises.map(
      ({ slug, bare, graded, queue, differenceMs }) =>
        `| ${slug} | ${both(bare)} | ${both(graded)} | ${both(differenceMs)} | ${both(queue)} | ${bare.samples} |`,
    ),
    '',
    `Cold start of a runner: ${both(coldStartMs)} ms (min ${ms(coldStartMs.min)}).`,
    `Idle wasm runner: ${idleRunnerMb.p50.toFixed(1)} MB (PSS, p50 of ${idleRunnerMb.samples}).`,
    `Trivial submissions per second: ${submissionsPerSecond.oneSlot.toFixed(1)} on 1 slot, ${submissionsPerSecond.twoSlots.toFixed(1)} on 2.`,
  ].join('\n')
}

function both({ p50, p95 }: { p50: number; p95: number }): string {
  return `${ms(p50)} / ${ms(p95)}`
}

function ms(value: number): string {
  return Math.abs(value) < 100 ? value.toFixed(1) : value.toFixed(0)
}
