import { writeFile } from 'node:fs/promises'
import * as tf from '@tensorflow/tfjs'
import '@tensorflow/tfjs-backend-wasm'
import { randomFrom } from '../../src/contract/index.js'
import { installTrainKernels } from '../../src/runtime/train-kernels.js'
import { encoderParameters, encoderShape, encoderTensors } from '../language/encoder-shape.js'
import { freshWeights } from './encoder.js'
import { inboxBatches } from './inbox.js'
import type { MaskedBatch } from './masking.js'
import { objectives, type GuessingHead } from './objectives.js'

/**
 * Pretrains the encoder on unlabelled messages and writes `assets/encoder.bin`; half a second a step on one core.
 * `node --import tsx --conditions=source fine-tune-intents/pretraining/pretrain.ts [steps]`
 */
const seed = 20
const steps = Number(process.argv[2] ?? 1200)
/** Where the decay of the learning rate would end; by the default 1200 steps it is down to a tenth of the peak. */
const scheduledSteps = 1400
const messagesPerBatch = 24
const peakRate = 1.5e-3
const warmup = 100
const matchingWeight = 0.5

installTrainKernels(tf)
await tf.setBackend('wasm')
await tf.ready()

const { width, vocabulary } = encoderShape
const random = randomFrom(`pretraining ${seed}`)
const weights = freshWeights(tf, seed)
const head: GuessingHead = {
  transform: tf.variable(tf.randomNormal([width, width], 0, width ** -0.5, 'float32', seed)),
  bias: tf.variable(tf.zeros([vocabulary])),
}
const optimizer = tf.train.adam(peakRate, 0.9, 0.98)
const heldOut = inboxBatches(randomFrom('validation'), 8, messagesPerBatch)
console.log(
  `${encoderParameters} parameters, ${vocabulary} tokens, ${steps} steps of ${messagesPerBatch} messages`,
)

const started = Date.now()
let queue: MaskedBatch[] = []
for (let step = 1; step <= steps; step++) {
  if (queue.length === 0) queue = inboxBatches(random, 8, messagesPerBatch)
  setRate(step)
  const batch = queue.pop()!
  const cost = optimizer.minimize(() => {
    const { masked, matched } = objectives(tf, weights, head, batch)
    return masked.add(matched.mul(matchingWeight))
  }, true)!
  const [value] = await cost.data()
  cost.dispose()
  if (step % 25 === 0)
    console.log(`step ${step}  loss ${value!.toFixed(3)}  ${Math.round((Date.now() - started) / 1000)} s`)
  if (step % 200 === 0 || step === steps) await checkpoint(step)
}

/** Linear warm-up, then cosine down to a twentieth of the peak. */
function setRate(step: number): void {
  const decay = 0.05 + 0.95 * 0.5 * (1 + Math.cos(Math.PI * Math.min(1, step / scheduledSteps)))
  Object.assign(optimizer, { learningRate: peakRate * Math.min(1, step / warmup) * decay })
}

/** Tells how the encoder does on messages it never learns from, and writes its weights. */
async function checkpoint(step: number): Promise<void> {
  const totals = { masked: 0, matched: 0, right: 0, asked: 0 }
  for (const batch of heldOut) {
    const found = tf.tidy(() => {
      const { masked, matched, guesses } = objectives(tf, weights, head, batch)
      const right = tf.equal(guesses.argMax(-1), tf.tensor1d(batch.answers, 'int32')).sum()
      return { masked, matched, right }
    })
    totals.masked += (await found.masked.data())[0]! * batch.answers.length
    totals.matched += (await found.matched.data())[0]! / heldOut.length
    totals.right += (await found.right.data())[0]!
    totals.asked += batch.answers.length
    tf.dispose(found)
  }
  const share = ((100 * totals.right) / totals.asked).toFixed(1)
  const loss = (totals.masked / totals.asked).toFixed(3)
  console.log(
    `step ${step}  held out: masked loss ${loss}, masked words right ${share} %, matching loss ${totals.matched.toFixed(3)}`,
  )
  await writeWeights()
}

async function writeWeights(): Promise<void> {
  const parts = await Promise.all(encoderTensors.map(({ name }) => weights[name]!.data()))
  const bytes = Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)))
  await writeFile(new URL('../assets/encoder.bin', import.meta.url), bytes)
}
