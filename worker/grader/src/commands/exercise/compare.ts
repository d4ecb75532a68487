import type { Rung } from '@skillgrad/exercises/contract'
import { wrongSolutionsOf } from '@skillgrad/exercises/testkit'
import { explanationProblems, figureProblems } from '@skillgrad/exercises/soundness'
import type { GradableExercise, GradingOutcome } from '../../grading/index.js'

/** What a grading must come to; absent fields are not looked at. */
export interface Expectation {
  file: string
  verdict: 'passed' | 'failed' | 'learner-error'
  points?: number
  fault?: string
  criterion?: string
  hint?: string
  /** The limit as a multiple of the processor time used, at least. */
  headroom?: number
}

export interface Checked {
  exercise: string
  rung: Rung
  seed: string
  file: string
  ok: boolean
  expected: string
  got: string
  trainMs: number
  cpuSeconds: number
  /** The exercise's limit as a multiple of what was used. */
  headroom: number
}

/**
 * Whoever solves an exercise in another way than the reference, or on a slower processor, must not run out of time: the
 * reference leaves two thirds of the limit unused, on every rung.
 */
const leastHeadroom = 3

export interface Seen extends Pick<GradingOutcome, 'verdict' | 'criteria' | 'figure' | 'timings'> {
  /** Of training and answering. */
  cpuSeconds: number
}

export async function expectationsOf(slug: string): Promise<Expectation[]> {
  const wrongSolutions = await wrongSolutionsOf(slug)
  return [
    { file: 'solution.ts', verdict: 'passed', points: 100, headroom: leastHeadroom },
    { file: 'starter.ts', verdict: 'failed' },
    ...wrongSolutions.map((wrong) => ({
      file: `wrong/${wrong.file}`,
      verdict: wrong.verdict,
      hint: wrong.hintId,
      ...(wrong.verdict === 'failed' ? { criterion: wrong.criterion } : { fault: wrong.fault }),
    })),
  ]
}

export function compare(
  { definition }: Pick<GradableExercise, 'definition'>,
  { rung, seed }: { rung: Rung; seed: string },
  expectation: Expectation,
  { verdict, criteria, figure, timings, cpuSeconds }: Seen,
): Checked {
  const { file, headroom: needed, ...expected } = expectation
  const failed = criteria.find(({ passed }) => !passed)
  const seen: Omit<Expectation, 'file'> & { verdict: string } = {
    verdict: verdict.kind as Expectation['verdict'],
    ...('points' in verdict && { points: verdict.points }),
    ...('fault' in verdict && { fault: verdict.fault, hint: verdict.hintId }),
    ...(failed && { criterion: failed.id }),
    ...(failed?.hintId && { hint: failed.hintId }),
  }
  const headroom = definition.limits.cpuSeconds / cpuSeconds
  // Written so that a time that was not measured is no headroom.
  const isRoomy = needed === undefined || headroom >= needed
  const problems = [...explanationProblems(definition, criteria), ...(figure ? figureProblems(figure) : [])]
  const keys = Object.keys(expected) as (keyof typeof expected)[]
  const shown = Object.fromEntries(keys.map((key) => [key, seen[key]]))
  return {
    exercise: definition.slug,
    rung,
    seed,
    file,
    ok: isRoomy && problems.length === 0 && keys.every((key) => seen[key] === expected[key]),
    expected: words({ ...expected, ...(needed && { headroom: `${needed}× or more` }) }),
    got: [words({ ...shown, ...(needed && { headroom: times(headroom) }) }), ...problems].join('; '),
    trainMs: Math.round(timings.trainMs),
    cpuSeconds,
    headroom,
  }
}

export function lineOf({
  exercise,
  rung,
  seed,
  file,
  ok,
  expected,
  got,
  trainMs,
  cpuSeconds,
}: Checked): string {
  const outcome = ok ? got : `${got} — expected ${expected}`
  const time = `${trainMs} ms, ${cpuSeconds.toFixed(2)} s of processor time`
  return `${ok ? '✓' : '✗'} ${exercise} · ${rung} · seed ${seed} · ${file}: ${outcome} (${time})`
}

function words(facts: object): string {
  return Object.entries(facts)
    .map(([key, value]) => (key === 'verdict' ? value : `${key} ${value}`))
    .join(', ')
}

function times(headroom: number): string {
  return `${headroom < 10 ? headroom.toFixed(1) : headroom.toFixed(0)}×`
}
