import { createRequire } from 'node:module'
import { join } from 'node:path'
import type * as tfjs from '@tensorflow/tfjs'
import { installTrainKernels } from '@skillgrad/exercises/train-kernels'
import { nativeFolder } from './env.js'
import { serveOneJob, type OpenBackend } from './session.js'

/** Entry of the runner for the rung that loads libtensorflow; no snapshot can hold a native library. */
void serveOneJob(openBackend)

interface NativeBackend {
  isUsingGpuDevice: boolean
  binding: { TF_Version: string }
}

async function openBackend(): Promise<OpenBackend> {
  const entry = join(nativeFolder(), 'index.cjs')
  const tf = createRequire(entry)(entry) as typeof tfjs
  await tf.setBackend('tensorflow')
  await tf.ready()
  if (tf.getBackend() !== 'tensorflow') throw new Error(`TensorFlow.js fell back to ${tf.getBackend()}`)
  installTrainKernels(tf)
  await requireRightAnswer(tf)
  const { isUsingGpuDevice, binding } = tf.backend() as unknown as NativeBackend
  const device = isUsingGpuDevice ? 'CUDA' : 'CPU'
  const versions = `libtensorflow ${binding.TF_Version}, TensorFlow.js ${tf.version['tfjs-core']}`
  return { tf, backend: tf.getBackend(), description: `tfjs-node-gpu on ${device}, ${versions}` }
}

/** Also loads what nearly every submission needs, before anybody waits for it. */
async function requireRightAnswer(tf: typeof tfjs): Promise<void> {
  const product = tf.tidy(() => tf.matMul(tf.tensor2d([[1, 2]]), tf.tensor2d([[3], [4]])))
  const [value] = await product.data()
  product.dispose()
  if (value !== 11) throw new Error(`The backend computes 1·3 + 2·4 = ${value}`)
}
