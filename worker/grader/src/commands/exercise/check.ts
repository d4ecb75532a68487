import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { exerciseFile } from '@skillgrad/exercises/catalog'
import { rungs, type Rung } from '@skillgrad/exercises/contract'
import { exerciseSlugs, gradeSubmission, loadExercise, type GradableExercise } from '../../grading/index.js'
import { openGradingService, type GradingService } from '../../service.js'
import { ladder, probeRungs, type RungProbe } from '../../tensorflow/index.js'
import { runnerRungs } from '../../tensorflow/runner-rungs.js'
import { soundnessProblems } from './soundness.js'
import { compare, expectationsOf, lineOf, type Checked, type Expectation } from './compare.js'
import { summaryOf, tableOf, type ExerciseSummary } from './summary.js'

export const checkUsage =
  'pnpm exercise check [slug… | --all] [--seeds N] [--backend <rung>] [--json | --table]'

/**
 * Texts, pictures and skills; then the reference, the starter and every wrong solution through the sandbox, with every seed, on every rung that the
 * exercise declares and this machine has. Resolves with false when one of them got another verdict, criterion or hint
 * than it must, or the reference left too little of the time limit.
 */
export async function checkExercises(args: readonly string[]): Promise<boolean> {
  const { slugs, seeds, forced, json, table } = readWish(args)
  const probes = await probeRungs(forced)
  const offered = ladder(probes).map(({ rung }) => rung)
  const service = await openGradingService({
    allowReduced: true,
    minimumIdle: 0,
    rungs: runnerRungs(probes),
  })
  try {
    const report: Report = { checked: 0, problems: [], failures: [], exercises: [] }
    for (const slug of slugs)
      await checkExercise(slug, { service, seeds, offered, report, quiet: json || table })
    if (json) console.log(JSON.stringify(report, null, 2))
    else if (table) console.log(tableOf(report.exercises))
    else
      console.log(
        `${report.checked} graded, ${report.failures.length} not as they must be, ${report.problems.length} other problems. ${absentRungs(probes)}`,
      )
    return report.failures.length === 0 && report.problems.length === 0 && report.checked > 0
  } finally {
    await service.close()
  }
}

/** What `--json` prints. */
export interface Report {
  checked: number
  /** Of texts, figures and skills, before anything is graded. */
  problems: { exercise: string; problem: string }[]
  failures: Checked[]
  exercises: ExerciseSummary[]
}

function readWish(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      all: { type: 'boolean' },
      seeds: { type: 'string', default: '1' },
      backend: { type: 'string' },
      json: { type: 'boolean', default: false },
      table: { type: 'boolean', default: false },
    },
  })
  const forced = rungs.find((rung) => rung === values.backend)
  if (values.backend && !forced) throw new Error(`--backend is one of ${rungs.join(', ')}.`)
  const count = Number(values.seeds)
  if (!Number.isInteger(count) || count < 1) throw new Error('--seeds is a whole number from 1.')
  const seeds = Array.from({ length: count }, (_, index) => String(index + 1))
  const slugs = values.all || positionals.length === 0 ? exerciseSlugs() : positionals
  return { slugs, seeds, forced, json: values.json, table: values.table }
}

interface Check {
  service: GradingService
  seeds: readonly string[]
  offered: readonly Rung[]
  report: Report
  quiet: boolean
}

async function checkExercise(
  slug: string,
  { service: { pool }, seeds, offered, report, quiet }: Check,
): Promise<void> {
  const exercise = await loadExercise(slug)
  if (!exercise)
    throw new Error(`There is no exercise named "${slug}". There are: ${exerciseSlugs().join(', ')}.`)
  const problems = await soundnessProblems(exercise.definition)
  report.problems.push(...problems.map((problem) => ({ exercise: slug, problem })))
  if (!quiet) for (const problem of problems) console.log(`✗ ${slug}: ${problem}`)
  const expectations = await expectationsOf(slug)
  const here = exercise.definition.rungs.filter((rung) => offered.includes(rung) && pool.rungs.includes(rung))
  for (const rung of here) {
    const jobs = seeds.flatMap((seed) => expectations.map((expectation) => ({ seed, expectation })))
    const rows = await inLanes(jobs, async ({ seed, expectation }) => {
      const row = await gradeOne({ exercise, expectation, seed, rung, pool })
      if (!quiet) console.log(lineOf(row))
      return row
    })
    report.checked += rows.length
    report.failures.push(...rows.filter(({ ok }) => !ok))
    report.exercises.push(summaryOf(rows))
  }
}

async function gradeOne(given: {
  exercise: GradableExercise
  expectation: Expectation
  seed: string
  rung: Rung
  pool: GradingService['pool']
}): Promise<Checked> {
  const { exercise, expectation, seed, rung, pool } = given
  const source = await readFile(exerciseFile(exercise.definition.slug, expectation.file), 'utf8')
  let cpuSeconds = Number.NaN
  const onEnded = (seconds: number) => void (cpuSeconds = seconds)
  const outcome = await gradeSubmission({ exercise, source, seed, rung, pool, onEnded })
  return compare(exercise, { rung, seed }, expectation, { ...outcome, cpuSeconds })
}

/** One grading for each processor at a time; results in the order of the jobs. */
async function inLanes<Job, Result>(
  jobs: readonly Job[],
  work: (job: Job) => Promise<Result>,
): Promise<Result[]> {
  const results = new Array<Result>(jobs.length)
  let next = 0
  const lane = async () => {
    for (let at = next++; at < jobs.length; at = next++) results[at] = await work(jobs[at]!)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, lane))
  return results
}

function absentRungs(all: readonly RungProbe[]): string {
  const absent = all.flatMap((probe) => (probe.available ? [] : [`${probe.rung} (${probe.reason})`]))
  return absent.length > 0 ? `Not on this machine: ${absent.join(', ')}.` : ''
}
