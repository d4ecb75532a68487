import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { exerciseFile } from '@skillgrad/exercises/catalog'
import { rungs, type Rung } from '@skillgrad/exercises/contract'
import { wrongSolutionsOf } from '@skillgrad/exercises/testkit'
import {
  exerciseSlugs,
  gradeSubmission,
  loadExercise,
  type GradableExercise,
  type GradingOutcome,
} from '../grading/index.js'
import { openGradingService, type GradingService } from '../service.js'
import { ladder, probeRungs, type RungProbe } from '../tensorflow/index.js'
import { runnerRungs } from '../tensorflow/runner-rungs.js'

/**
 * `pnpm check:exercises [slug…] [--backend <rung>] [--seed N] [--json]`: the reference, the starter and every wrong
 * solution through the sandbox, on every rung that the exercise declares and this machine has. Exit code 1 when one of
 * them gets another verdict, criterion or hint than it must.
 */
const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  allowPositionals: true,
  options: { backend: { type: 'string' }, seed: { type: 'string', default: '1' }, json: { type: 'boolean' } },
})

/** What a grading must come to; absent fields are not looked at. */
interface Expectation {
  file: string
  verdict: 'passed' | 'failed' | 'learner-error'
  points?: number
  fault?: string
  criterion?: string
  hint?: string
}

interface Checked {
  exercise: string
  rung: Rung
  file: string
  ok: boolean
  expected: string
  got: string
  trainMs: number
}

const forced = rungs.find((rung) => rung === values.backend)
if (values.backend && !forced) throw new Error(`--backend is one of ${rungs.join(', ')}.`)
const probes = await probeRungs(forced)
const offered = ladder(probes).map(({ rung }) => rung)
const service = await openGradingService({ allowReduced: true, minimumIdle: 0, rungs: runnerRungs(probes) })
try {
  const rows: Checked[] = []
  for (const slug of positionals.length > 0 ? positionals : exerciseSlugs()) {
    for await (const row of checkExercise(slug, service)) {
      rows.push(row)
      if (!values.json) console.log(line(row))
    }
  }
  const wrong = rows.filter(({ ok }) => !ok).length
  if (values.json) console.log(JSON.stringify({ checked: rows.length, wrong, rows }, null, 2))
  else console.log(`${rows.length} graded, ${wrong} not as they must be. ${absentRungs(probes)}`)
  process.exitCode = wrong > 0 || rows.length === 0 ? 1 : 0
} finally {
  await service.close()
}

async function* checkExercise(slug: string, { pool }: GradingService): AsyncGenerator<Checked> {
  const exercise = await loadExercise(slug)
  if (!exercise)
    throw new Error(`There is no exercise named "${slug}". There are: ${exerciseSlugs().join(', ')}.`)
  const expectations = await expectationsOf(slug)
  const here = exercise.definition.rungs.filter((rung) => offered.includes(rung) && pool.rungs.includes(rung))
  for (const rung of here) {
    for (const expectation of expectations) {
      const source = await readFile(exerciseFile(slug, expectation.file), 'utf8')
      const outcome = await gradeSubmission({ exercise, source, seed: values.seed, rung, pool })
      yield compare(exercise, rung, expectation, outcome)
    }
  }
}

async function expectationsOf(slug: string): Promise<Expectation[]> {
  const wrongSolutions = await wrongSolutionsOf(slug)
  return [
    { file: 'solution.ts', verdict: 'passed', points: 100 },
    { file: 'starter.ts', verdict: 'failed' },
    ...wrongSolutions.map((wrong) => ({
      file: `wrong/${wrong.file}`,
      verdict: wrong.verdict,
      hint: wrong.hintId,
      ...(wrong.verdict === 'failed' ? { criterion: wrong.criterion } : { fault: wrong.fault }),
    })),
  ]
}

function compare(
  { definition }: GradableExercise,
  rung: Rung,
  expectation: Expectation,
  { verdict, criteria, timings }: GradingOutcome,
): Checked {
  const { file, ...expected } = expectation
  const failed = criteria.find(({ passed }) => !passed)
  const seen: Omit<Expectation, 'file'> & { verdict: string } = {
    verdict: verdict.kind as Expectation['verdict'],
    ...('points' in verdict && { points: verdict.points }),
    ...('fault' in verdict && { fault: verdict.fault, hint: verdict.hintId }),
    ...(failed && { criterion: failed.id }),
    ...(failed?.hintId && { hint: failed.hintId }),
  }
  const keys = Object.keys(expected) as (keyof typeof expected)[]
  const shown = Object.fromEntries(keys.map((key) => [key, seen[key]]))
  return {
    exercise: definition.slug,
    rung,
    file,
    ok: keys.every((key) => seen[key] === expected[key]),
    expected: words(expected),
    got: words(shown),
    trainMs: Math.round(timings.trainMs),
  }
}

function words(facts: object): string {
  return Object.entries(facts)
    .map(([key, value]) => (key === 'verdict' ? value : `${key} ${value}`))
    .join(', ')
}

function line({ exercise, rung, file, ok, expected, got, trainMs }: Checked): string {
  const outcome = ok ? got : `${got} — expected ${expected}`
  return `${ok ? '✓' : '✗'} ${exercise} · ${rung} · ${file}: ${outcome} (${trainMs} ms)`
}

function absentRungs(all: readonly RungProbe[]): string {
  const absent = all.flatMap((probe) => (probe.available ? [] : [`${probe.rung} (${probe.reason})`]))
  return absent.length > 0 ? `Not on this machine: ${absent.join(', ')}.` : ''
}
