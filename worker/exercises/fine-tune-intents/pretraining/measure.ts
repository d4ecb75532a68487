import { readFile } from 'node:fs/promises'
import { exerciseFile } from '../../src/catalog.js'
import { loadAssets } from '../../src/assets.js'
import { secretRandomFrom } from '../../src/secret-random.js'
import { startLearner } from '../../src/runtime/index.js'
import { tensorFlowOn } from '../../testkit/tensorflow.js'
import { practiceSet, tokensOf, type Requests } from '../data.js'
import { macroF1, mean } from '../../src/authoring/index.js'
import { confusion } from '../evaluation.js'
import { exercise } from '../exercise.js'
import { grading } from '../grading.js'

/**
 * Macro-F1 of the reference and of the same network from random weights, on fresh draws of the hidden requests and on
 * the practice requests, as the table of `measurements.md`.
 * `node --import tsx --conditions=source fine-tune-intents/pretraining/measure.ts [seeds]`
 */
const seeds = Number(process.argv[2] ?? 20)
const tf = await tensorFlowOn('wasm')
const assets = await loadAssets(exercise)
const files = process.argv[3]?.split(',') ?? [
  'solution.ts',
  'wrong/from-scratch.ts',
  'wrong/frozen-encoder.ts',
]

for (const file of files) {
  const source = await readFile(exerciseFile(exercise.slug, file), 'utf8')
  const found = { hidden: [] as number[], practice: [] as number[], cpu: [] as number[] }
  for (let seed = 1; seed <= seeds; seed++) {
    const one = await measure(source, seed)
    found.hidden.push(one.hidden)
    found.practice.push(one.practice)
    found.cpu.push(one.cpu)
    console.log(
      `${file} seed ${seed}: hidden ${one.hidden.toFixed(3)}, practice ${one.practice.toFixed(3)}, training ${one.cpu.toFixed(1)} CPU-s`,
    )
  }
  console.log(
    `| ${file} | ${spread(found.hidden)} | ${spread(found.practice)} | ${mean(found.cpu).toFixed(1)} |`,
  )
}

async function measure(source: string, seed: number) {
  const { train, hidden } = grading.prepare(secretRandomFrom(`measure ${seed}`))
  const before = process.cpuUsage()
  tf.engine().startScope()
  const learner = await startLearner({
    tf,
    source,
    shape: exercise.shape,
    handlers: exercise.handlers,
    data: { ...train, ...assets },
    seed,
    onProgress() {},
    onLog() {},
  })
  const { user, system } = process.cpuUsage(before)
  const score = async (requests: Requests) => {
    const { probabilities } = await learner.answer('predict', { tokens: tokensOf(requests.texts) })
    return macroF1(confusion(Array.from(probabilities!.values), requests))
  }
  const { fresh } = hidden as { fresh: Requests }
  const scores = {
    hidden: await score(fresh),
    practice: await score(practiceSet()),
    cpu: (user + system) / 1e6,
  }
  tf.engine().endScope()
  tf.disposeVariables()
  return scores
}

function spread(values: readonly number[]): string {
  return [Math.min(...values), mean(values), Math.max(...values)].map((value) => value.toFixed(3)).join(' / ')
}
