import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readSandboxEnv } from '../env.js'
import {
  exerciseSlugs,
  gradeSubmission,
  loadExercise,
  maximumSourceBytes,
  type GradableExercise,
} from '../grading/index.js'
import { openGradingService } from '../service.js'
import { runnerRungs } from '../tensorflow/runner-rungs.js'
import { backendWishes, probeForWish, rungForWish, type BackendWish } from './choose-rung.js'
import { printOutcome, showProgress, toJson } from './print-outcome.js'

const usage = `Usage: pnpm grade <exercise> <file.ts> [--seed N] [--backend ${backendWishes.join('|')}] [--json]`

/** Wrong usage: told in one line, exit code 2. */
class UsageError extends Error {}

interface Wish {
  exercise: GradableExercise
  source: string
  seed: string
  backend: BackendWish
  json: boolean
}

async function main(): Promise<number> {
  const wish = await readWish(process.argv.slice(2))
  const probes = await probeForWish(wish.backend, wish.exercise.definition)
  const choice = rungForWish(wish.backend, wish.exercise.definition, probes)
  if (choice.kind === 'refused') throw new UsageError(choice.reason)
  const { rung } = choice.description
  const service = await openGradingService({
    allowReduced: true,
    minimumIdle: 0,
    rungs: runnerRungs(probes),
  })
  try {
    if (service.reducedBecause) console.error(`Reduced sandbox: ${service.reducedBecause}`)
    const progress = showProgress(!wish.json && process.stderr.isTTY)
    const outcome = await gradeSubmission({
      exercise: wish.exercise,
      source: wish.source,
      seed: wish.seed,
      rung,
      pool: service.pool,
      onProgress: progress.show,
      onIncident: (incident, error) => console.error(`Incident ${incident}:`, error),
    })
    progress.end()
    console.log(
      wish.json
        ? JSON.stringify(toJson(wish.exercise, wish.seed, outcome), null, 2)
        : printOutcome(wish.exercise, outcome),
    )
    return outcome.verdict.kind === 'our-fault' ? 1 : 0
  } finally {
    await service.close()
  }
}

async function readWish(given: string[]): Promise<Wish> {
  const { values, positionals } = parse(given)
  const [slug, file, ...rest] = positionals
  if (!slug || !file || rest.length > 0) throw new UsageError(usage)
  const exercise = await loadExercise(slug)
  if (!exercise)
    throw new UsageError(`There is no exercise named "${slug}". There are: ${exerciseSlugs().join(', ')}.`)
  const backend = backendWishes.find((known) => known === values.backend)
  if (!backend) throw new UsageError(`--backend is one of ${backendWishes.join(', ')}.`)
  if (!/^[\w-]{1,64}$/.test(values.seed)) throw new UsageError('--seed is a number or a short word.')
  const source = await readSource(resolve(readSandboxEnv().typedIn, file))
  return { exercise, source, seed: values.seed, backend, json: values.json }
}

function parse(given: string[]) {
  try {
    return parseArgs({
      args: given[0] === '--' ? given.slice(1) : given,
      allowPositionals: true,
      options: {
        seed: { type: 'string', default: '1' },
        backend: { type: 'string', default: 'auto' },
        json: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}

/** The grader refuses long code by itself; only what could not be held at all is refused here. */
async function readSource(path: string): Promise<string> {
  try {
    if ((await stat(path)).size > 64 * maximumSourceBytes)
      throw new UsageError(`${path} is far too large to be a submission.`)
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = error instanceof UsageError ? 2 : 1
}
