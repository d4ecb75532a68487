import { readFile } from 'node:fs/promises'
import { mean } from '../../src/authoring/index.js'
import { loadAssets } from '../../src/assets.js'
import { exerciseFile } from '../../src/catalog.js'
import { startLearner } from '../../src/runtime/index.js'
import { secretRandomFrom } from '../../src/secret-random.js'
import { tensorFlowOn } from '../../testkit/tensorflow.js'
import { assess } from '../assessment.js'
import { asTensors, drawQuestions, gradedCounts, publicCounts } from '../data.js'
import { exercise } from '../exercise.js'
import { askAll, questionsOn } from '../questions.js'

/**
 * What files of the exercise reach on as many brands, as the table of `measurements.md`; with `public` as the last word
 * on as few answers as the browser's run has.
 * `node --import tsx --conditions=source fine-tune-generation/pretraining/measure.ts [seeds] [files] [public]`
 */
const seeds = Number(process.argv[2] ?? 16)
const files = process.argv[3]?.split(',') ?? ['solution.ts', 'wrong/from-scratch.ts', 'wrong/not-trained.ts']
const counts = process.argv[4] === 'public' ? publicCounts : gradedCounts
const tf = await tensorFlowOn('wasm')
const assets = await loadAssets(exercise)

for (const file of files) {
  const source = await readFile(exerciseFile(exercise.slug, file), 'utf8')
  const found: Record<string, number[]> = {}
  for (let seed = 1; seed <= seeds; seed++) {
    const one = await measure(source, seed)
    for (const [name, value] of Object.entries(one)) (found[name] ??= []).push(value)
    console.log(`${file} seed ${seed}: ${JSON.stringify(one)}`)
  }
  for (const [name, values] of Object.entries(found)) console.log(`${file} ${name}: ${spread(values)}`)
}

async function measure(source: string, seed: number) {
  const random = secretRandomFrom(`measure ${seed}`)
  const questions = questionsOn(drawQuestions(counts, random), random.fork('questions'))
  const before = process.cpuUsage()
  tf.engine().startScope()
  const learner = await startLearner({
    tf,
    source,
    shape: exercise.shape,
    handlers: exercise.handlers,
    data: { ...asTensors(questions), ...assets },
    seed,
    onProgress() {},
    onLog() {},
  })
  const training = cpuSince(before)
  const answers = await askAll(learner.answer, questions)
  const facts = assess(answers, questions)
  tf.engine().endScope()
  tf.disposeVariables()
  const { cold, hot, paddingChance, repeats, perplexity } = facts
  const { fresh, general } = perplexity
  return { fresh, general, cold: cold.right, hot: hot.right, paddingChance, repeats, training }
}

function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

function spread(values: readonly number[]): string {
  return [Math.min(...values), mean(values), Math.max(...values)].map((value) => value.toFixed(3)).join(' / ')
}
