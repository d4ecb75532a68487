import { costsAttempt, type TrainingProgress } from '@skillgrad/exercises/contract'
import type { GradableExercise, GradingOutcome } from '../grading/index.js'

/** The stable shape of `--json`. */
export function toJson(
  { definition, version }: GradableExercise,
  seed: string,
  outcome: GradingOutcome,
): object {
  const { verdict, timings } = outcome
  return {
    exercise: definition.slug,
    version: version.slice(0, 12),
    seed,
    backend: outcome.rung,
    verdict: verdict.kind,
    score: 'points' in verdict ? verdict.points : null,
    ...(verdict.kind === 'learner-error'
      ? {
          fault: verdict.fault,
          message: verdict.message,
          line: verdict.line ?? null,
          column: verdict.column ?? null,
          cause: verdict.cause,
          costsAttempt: costsAttempt(verdict.cause),
          hint: verdict.hintId ?? null,
        }
      : {}),
    ...(verdict.kind === 'our-fault' ? { incident: verdict.incident } : {}),
    criteria: outcome.criteria.map(({ id, passed, credit, hintId, reason }) => ({
      id,
      passed,
      score: Math.round(credit * 100),
      hint: hintId ?? null,
      reason: reason.en,
    })),
    timings: {
      handOverMs: round(timings.handOverMs),
      trainMs: round(timings.trainMs),
      totalMs: round(timings.totalMs),
      cpuSeconds: round(timings.cpuSeconds),
    },
    hashes: outcome.hashes,
    runtime: outcome.backend,
  }
}

/** For a person: verdict, each criterion with its reason, and the first hint that fits. */
export function printOutcome({ definition }: GradableExercise, outcome: GradingOutcome): string {
  return [
    headline(outcome),
    ...outcome.criteria.map(criterionLine),
    ...hintLines(),
    ...logLines(),
    footer(outcome),
  ].join('\n')

  function criterionLine({ id, passed, reason }: GradingOutcome['criteria'][number]): string {
    const title = definition.criteria.find((criterion) => criterion.id === id)?.title.en ?? id
    return `  ${passed ? '✓' : '✗'} ${title}: ${reason.en}`
  }

  function hintLines(): string[] {
    const hintId = firstHintId(outcome)
    const hint = hintId ? definition.hints[hintId] : undefined
    return hint ? ['', `Hint: ${hint.nudge.en}`] : []
  }

  function logLines(): string[] {
    const shown = outcome.log.slice(-20)
    return shown.length > 0 ? ['', 'Log:', ...shown.map((line) => `  ${line}`)] : []
  }
}

/** Of the error that ended the run, else of the first criterion that failed. */
function firstHintId({ verdict, criteria }: GradingOutcome): string | undefined {
  if (verdict.kind === 'learner-error') return verdict.hintId
  return criteria.find(({ passed, hintId }) => !passed && hintId)?.hintId
}

function headline({ verdict }: GradingOutcome): string {
  switch (verdict.kind) {
    case 'passed':
      return `Passed with ${verdict.points} points.`
    case 'failed':
      return `Not passed yet: ${verdict.points} ${verdict.points === 1 ? 'point' : 'points'}.`
    case 'learner-error':
      return `${verdict.fault}${place(verdict)}: ${verdict.message}${costsAttempt(verdict.cause) ? '' : ' (This would not use up an attempt.)'}`
    case 'our-fault':
      return `The grader failed, not the submission (incident ${verdict.incident}).`
  }
}

function place({ line, column }: { line?: number; column?: number }): string {
  return line ? ` in line ${line}${column ? `, column ${column}` : ''}` : ''
}

function footer({ backend, timings }: GradingOutcome): string {
  return `\n${backend || 'No runner was used'} · training ${round(timings.trainMs)} ms · in all ${round(timings.totalMs)} ms`
}

/** One line that is rewritten while training goes on. */
export function showProgress(enabled: boolean): { show(progress: TrainingProgress): void; end(): void } {
  const write = (text: string) => enabled && process.stderr.write(`\r\u001b[K${text}`)
  return {
    show: ({ epoch, epochs, loss }) => void write(`Epoch ${epoch} of ${epochs}, loss ${loss.toPrecision(4)}`),
    end: () => void write(''),
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
