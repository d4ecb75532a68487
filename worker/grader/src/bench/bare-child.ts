import * as tf from '@tensorflow/tfjs'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import type { TensorMap } from '@skillgrad/exercises/contract'
import { gradings } from '@skillgrad/exercises/grading'
import { startLearner } from '@skillgrad/exercises/runtime'
import { secretRandomFrom } from '@skillgrad/exercises/secret-random'
import { installTrainKernels } from '@skillgrad/exercises/train-kernels'
import type { BareJob } from './bare.js'

/** A process with TensorFlow.js loaded and no walls: runs one job and says how long training and answering took. */
async function main(): Promise<void> {
  setWasmPaths(`${process.argv[2]}/`)
  await tf.setBackend('wasm')
  await tf.ready()
  installTrainKernels(tf)
  await tf.tidy(() => tf.matMul(tf.ones([2, 2]), tf.ones([2, 2]))).data()
  process.once('message', (job: BareJob) => void run(job))
  process.send!('ready')
}

async function run({ slug, source, seed, shape, handlers, assets }: BareJob): Promise<void> {
  const grading = await gradings[slug]!()
  const { train, hidden } = grading.prepare(secretRandomFrom(seed))
  const data: TensorMap = { ...train, ...assets }
  const ignore = () => undefined

  const began = performance.now()
  const learner = await startLearner({
    tf,
    source,
    shape,
    handlers,
    data,
    seed: 1,
    onProgress: ignore,
    onLog: ignore,
  })
  await grading.interrogate((handler, input) => learner.answer(handler, input), hidden)
  process.send!(performance.now() - began)
}

void main()
