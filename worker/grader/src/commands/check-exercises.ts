import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { exerciseFile } from '@skillgrad/exercises/catalog'
import { rungs } from '@skillgrad/exercises/contract'
import { exerciseSlugs, gradeSubmission, loadExercise } from '../grading/index.js'
import { openGradingService, type GradingService } from '../service.js'
import { ladder, probeRungs, type RungProbe } from '../tensorflow/index.js'
import { runnerRungs } from '../tensorflow/runner-rungs.js'
import { compare, expectationsOf, lineOf, type Checked } from './exercise-check.js'

/**
 * `pnpm check:exercises [slug…] [--backend <rung>] [--seed N] [--json]`: the reference, the starter and every wrong
 * solution through the sandbox, on every rung that the exercise declares and this machine has. Exit code 1 when one of
 * them gets another verdict, criterion or hint than it must, or the reference leaves too little of the time limit.
 */
const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  allowPositionals: true,
  options: { backend: { type: 'string' }, seed: { type: 'string', default: '1' }, json: { type: 'boolean' } },
})

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
      if (!values.json) console.log(lineOf(row))
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

function absentRungs(all: readonly RungProbe[]): string {
  const absent = all.flatMap((probe) => (probe.available ? [] : [`${probe.rung} (${probe.reason})`]))
  return absent.length > 0 ? `Not on this machine: ${absent.join(', ')}.` : ''
}
