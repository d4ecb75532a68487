import { createRequire } from 'node:module'
import type { Rung } from '@skillgrad/exercises/contract'
import { installTrainKernels } from '@skillgrad/exercises/train-kernels'
import { findNative, notSetUp } from './native-home.js'
import { openWebgpu } from './open-webgpu.js'
import type { OpenRung, RungDescription, RungOptions, TensorFlow } from './rung.js'

const require = createRequire(import.meta.url)

/**
 * Starts one rung in this process, or throws with the reason why it cannot run. A process opens one rung only:
 * a native crash must not reach anything but a child made for it.
 */
export async function openRung(rung: Rung, options: RungOptions): Promise<OpenRung> {
  switch (rung) {
    case 'tfjs-node-gpu':
      return openNative(options.nativeFolder)
    case 'webgpu':
      return openWebgpu(require, options)
    case 'wasm': {
      const tf = require('@tensorflow/tfjs') as TensorFlow
      require('@tensorflow/tfjs-backend-wasm')
      await start(tf, 'wasm')
      const simd = await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT')
      return { tf, description: describe(tf, rung, simd ? 'CPU (SIMD)' : 'CPU') }
    }
    case 'cpu': {
      const tf = require('@tensorflow/tfjs') as TensorFlow
      await start(tf, 'cpu')
      return { tf, description: describe(tf, rung, 'CPU') }
    }
  }
}

/** `3·1 + 4·2 = 11`: a rung that cannot do this is not offered. */
export async function requireRightAnswer(tf: TensorFlow): Promise<void> {
  const product = tf.tidy(() => tf.matMul(tf.tensor2d([[1, 2]]), tf.tensor2d([[3], [4]])))
  const [answer] = await product.data()
  product.dispose()
  if (answer !== 11) throw new Error(`The first product came out as ${answer}, not 11`)
}

interface NativeBackend {
  isUsingGpuDevice: boolean
  binding: { TF_Version: string }
}

async function openNative(folder?: string): Promise<OpenRung> {
  const native = findNative(folder)
  if (!native) throw new Error(notSetUp)
  const tf = require(native.entry) as TensorFlow
  await start(tf, 'tensorflow')
  // With CUDA libraries missing TensorFlow falls back to the CPU in silence, so only the backend itself is believed.
  const backend = tf.backend() as unknown as NativeBackend
  const device = backend.isUsingGpuDevice ? 'CUDA' : 'CPU'
  return {
    tf,
    description: { ...describe(tf, 'tfjs-node-gpu', device), libtensorflow: backend.binding.TF_Version },
  }
}

async function start(tf: TensorFlow, backend: string): Promise<void> {
  const started = await tf.setBackend(backend)
  await tf.ready()
  // Where a backend fails to start, TensorFlow.js goes on with another one without a word.
  if (!started || tf.getBackend() !== backend) throw new Error(`The backend ${backend} did not start`)
  installTrainKernels(tf)
}

function describe(tf: TensorFlow, rung: Rung, device: string): RungDescription {
  return { rung, tensorflowJs: tf.version['tfjs-core'], device }
}
