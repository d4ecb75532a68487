import * as tf from '@tensorflow/tfjs'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import { installTrainKernels } from '@skillgrad/exercises/train-kernels'

export type Backend = 'webgpu' | 'wasm' | 'cpu'

/**
 * Starts TensorFlow.js on the first backend that this browser takes; the bytes of WebAssembly were posted in by the page, since this frame has no
 * network. Resolves with the backend's name. The plain one always answers, slower.
 */
export async function startTensorFlow(wasm: ArrayBuffer, ladder: readonly Backend[]): Promise<string> {
  tf.env().platform.fetch = async () =>
    new Response(wasm, { status: 200, headers: { 'content-type': 'application/wasm' } })
  setWasmPaths('/', true)
  installTrainKernels(tf)
  for (const backend of ladder) if (await tf.setBackend(backend).catch(() => false)) break
  await tf.ready()
  return `${tf.getBackend()} · TensorFlow.js ${tf.version.tfjs}`
}
