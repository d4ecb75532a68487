import { writeFile } from 'node:fs/promises'
import * as tf from '@tensorflow/tfjs'
import '@tensorflow/tfjs-backend-wasm'
import { randomFrom } from '../../src/contract/index.js'
import { installTrainKernels } from '../../src/runtime/train-kernels.js'
import { freshWeights } from '../forward.js'
import { languageModelParameters, languageModelShape, languageModelTensors } from '../shape.js'
import { drawBatches, type Batch } from './batches.js'
import { nextWordLoss } from './loss.js'

/**
 * Pretrains the language model on texts written on the fly and writes `assets/language-model.bin`.
 * `node --import tsx --conditions=source language-model/pretraining/pretrain.ts [steps]`
 */
const seed = 30
const steps = Number(process.argv[2] ?? 2400)
const textsPerBatch = 16
const batchesDrawn = 12
const peakRate = 2.5e-3
const warmup = 100

installTrainKernels(tf)
await tf.setBackend('wasm')
await tf.ready()

const random = randomFrom(`pretraining ${seed}`)
const weights = freshWeights(tf, seed)
const optimizer = tf.train.adam(peakRate, 0.9, 0.98)
const heldOut = drawBatches(randomFrom('validation'), 8, textsPerBatch)
console.log(
  `${languageModelParameters} parameters, ${languageModelShape.vocabulary} tokens, ${steps} steps of ${textsPerBatch} texts`,
)

const started = Date.now()
let queue: Batch[] = []
for (let step = 1; step <= steps; step++) {
  if (queue.length === 0) queue = drawBatches(random, batchesDrawn, textsPerBatch)
  setRate(step)
  const batch = queue.pop()!
  const cost = optimizer.minimize(() => nextWordLoss(tf, weights, batch), true)!
  const [value] = await cost.data()
  cost.dispose()
  if (step % 25 === 0)
    console.log(`step ${step}  loss ${value!.toFixed(3)}  ${Math.round((Date.now() - started) / 1000)} s`)
  if (step % 200 === 0 || step === steps) await checkpoint(step)
}

/** Linear warm-up, then cosine down to a twentieth of the peak. */
function setRate(step: number): void {
  const decay = 0.05 + 0.95 * 0.5 * (1 + Math.cos((Math.PI * step) / steps))
  Object.assign(optimizer, { learningRate: peakRate * Math.min(1, step / warmup) * decay })
}

/** Tells how the model does on texts it never learns from, and writes its weights. */
async function checkpoint(step: number): Promise<void> {
  let [total, words] = [0, 0]
  for (const batch of heldOut) {
    const loss = tf.tidy(() => nextWordLoss(tf, weights, batch))
    total += (await loss.data())[0]! * batch.answers.length
    words += batch.answers.length
    loss.dispose()
  }
  console.log(
    `step ${step}  held out: loss ${(total / words).toFixed(3)}, perplexity ${Math.exp(total / words).toFixed(2)}`,
  )
  await writeWeights()
}

async function writeWeights(): Promise<void> {
  const parts = await Promise.all(languageModelTensors.map(({ name }) => weights[name]!.data()))
  const bytes = Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)))
  await writeFile(new URL('../assets/language-model.bin', import.meta.url), bytes)
}
