import { createRequire } from 'node:module'
import { installTrainKernels } from '@skillgrad/exercises/train-kernels'
import type { OpenRung, TensorFlow } from './rung.js'

interface NativeBackend {
  isUsingGpuDevice: boolean
  binding: { TF_Version: string }
}

/** libtensorflow through the bundle of tfjs-node-gpu at this path, in this process. Throws with the reason when it does not run. */
export async function openLibtensorflow(entry: string): Promise<OpenRung> {
  const tf = createRequire(entry)(entry) as TensorFlow
  const started = await tf.setBackend('tensorflow')
  await tf.ready()
  // Where a backend fails to start, TensorFlow.js goes on with another one without a word.
  if (!started || tf.getBackend() !== 'tensorflow') throw new Error('The backend tensorflow did not start')
  installTrainKernels(tf)
  // With CUDA libraries missing TensorFlow falls back to the CPU in silence, so only the backend itself is believed.
  const { isUsingGpuDevice, binding } = tf.backend() as unknown as NativeBackend
  return {
    tf,
    description: {
      rung: 'tfjs-node-gpu',
      tensorflowJs: tf.version['tfjs-core'],
      libtensorflow: binding.TF_Version,
      ...(isUsingGpuDevice
        ? { device: 'CUDA', computesOn: 'gpu' }
        : { device: 'CPU', computesOn: 'processor' }),
    },
  }
}
