import { createRequire } from 'node:module'
import type { Rung } from '@skillgrad/exercises/contract'
import { installTrainKernels } from '@skillgrad/exercises/train-kernels'
import { findNative, notSetUp } from './native-home.js'
import { openLibtensorflow } from './open-libtensorflow.js'
import { openWebgpu } from './open-webgpu.js'
import type { OpenRung, RungDescription, RungOptions, TensorFlow } from './rung.js'
import { dawnMissing, findDawn } from './webgpu/dawn.js'

const require = createRequire(import.meta.url)

/**
 * Starts one rung in this process, or throws with the reason why it cannot run. A process opens one rung only:
 * a native crash must not reach anything but a child made for it.
 */
export async function openRung(rung: Rung, options: RungOptions): Promise<OpenRung> {
  switch (rung) {
    case 'tfjs-node-gpu': {
      const native = findNative(options.nativeFolder)
      if (!native) throw new Error(notSetUp)
      return openLibtensorflow(native.entry)
    }
    case 'webgpu': {
      const dawn = findDawn()
      if (!dawn) throw new Error(dawnMissing)
      return openWebgpu({ dawn: dawn.file, load: loadWithWebgpu, allowSoftware: options.allowSoftware })
    }
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

function loadWithWebgpu(): Promise<TensorFlow> {
  const tf = require('@tensorflow/tfjs') as TensorFlow
  require('@tensorflow/tfjs-backend-webgpu')
  return Promise.resolve(tf)
}

async function start(tf: TensorFlow, backend: string): Promise<void> {
  const started = await tf.setBackend(backend)
  await tf.ready()
  // Where a backend fails to start, TensorFlow.js goes on with another one without a word.
  if (!started || tf.getBackend() !== backend) throw new Error(`The backend ${backend} did not start`)
  installTrainKernels(tf)
}

function describe(tf: TensorFlow, rung: Rung, device: string): RungDescription {
  return { rung, tensorflowJs: tf.version['tfjs-core'], device, computesOn: 'processor' }
}
