import { readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { gradeSubmission } from '../grading/index.js'
import { hostileCases } from '../hostile/corpus.js'
import { honestSource, trivialExercise } from '../hostile/trivial-exercise.js'
import { openGradingService } from '../service.js'

/**
 * `pnpm --filter @skillgrad/grader soak [--count 300]`: so many gradings through one grader, every fifth an attack. Exit
 * code 1 when a verdict is wrong, or when the grader holds more at the end than after the first quarter.
 */
const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: { count: { type: 'string', default: '300' } },
})
const count = Number(values.count)
/** More than this is not the noise of a collector, yet far below what 300 leaked runners or logs would hold. */
const allowed = { heapMb: 4, residentMb: 24, descriptors: 16 }
const attacks = ['answers-nan', 'throws-a-trap', 'sends-no-json', 'floods-the-frames', 'floods-the-log']

interface Held {
  heapMb: number
  residentMb: number
  descriptors: number
}

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void
const corpus = hostileCases()
const service = await openGradingService({ allowReduced: true, minimumIdle: 1 })
const samples: Held[] = []
let wrong = 0
try {
  for (let index = 0; index < count; index++) {
    if (!(await gradeOne(index))) wrong++
    await service.pool.settled()
    collectGarbage()
    samples.push(held())
    if ((index + 1) % 50 === 0) console.log(`${index + 1} of ${count} graded: ${words(samples.at(-1)!)}`)
  }
} finally {
  await service.close()
}
const groups = service.launcher.resources.names().filter((name) => name.startsWith(`${process.pid}-`))
const quarter = Math.ceil(count / 4)
const [first, last] = [medianOf(samples.slice(0, quarter)), medianOf(samples.slice(-quarter))]
const grown = (Object.keys(allowed) as (keyof Held)[]).filter((key) => last[key] - first[key] > allowed[key])
console.log(`First quarter: ${words(first)}. Last quarter: ${words(last)}.`)
console.log(
  `${count} graded, ${wrong} not as they must be, ${groups.length} groups left, ` +
    (grown.length > 0 ? `grown: ${grown.join(', ')}.` : 'nothing grew.'),
)
process.exitCode = wrong === 0 && groups.length === 0 && grown.length === 0 ? 0 : 1

async function gradeOne(index: number): Promise<boolean> {
  const id = index % 5 === 4 ? attacks[Math.floor(index / 5) % attacks.length] : undefined
  const hostile = corpus.find((one) => one.id === id)
  const { cpuSeconds, memoryMb } = hostile ?? { cpuSeconds: 3, memoryMb: 160 }
  const { verdict } = await gradeSubmission({
    exercise: trivialExercise({ cpuSeconds, memoryMb }),
    source: hostile?.source ?? honestSource,
    seed: String(index),
    rung: index % 2 === 0 ? 'wasm' : 'cpu',
    pool: service.pool,
  })
  return verdict.kind === (hostile?.verdict ?? 'passed')
}

function held(): Held {
  const { heapUsed, rss } = process.memoryUsage()
  const descriptors = process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0
  return { heapMb: heapUsed / 2 ** 20, residentMb: rss / 2 ** 20, descriptors }
}

function medianOf(list: readonly Held[]): Held {
  const middle = (key: keyof Held) => list.map((one) => one[key]).sort((a, b) => a - b)[list.length >> 1]!
  return { heapMb: middle('heapMb'), residentMb: middle('residentMb'), descriptors: middle('descriptors') }
}

function words({ heapMb, residentMb, descriptors }: Held): string {
  return `heap ${heapMb.toFixed(1)} MB, resident ${residentMb.toFixed(0)} MB, ${descriptors} descriptors`
}
