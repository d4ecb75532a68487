import * as tf from '@tensorflow/tfjs'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import { installTrainKernels } from '@skillgrad/exercises/train-kernels'

/**
 * Starts TensorFlow.js on WebAssembly from bytes that the page posted in: this frame has no network.
 * Where WebAssembly is refused, the plain backend still answers, slower.
 */
export async function startOnWasm(wasm: ArrayBuffer): Promise<void> {
  tf.env().platform.fetch = async () =>
    new Response(wasm, { status: 200, headers: { 'content-type': 'application/wasm' } })
  setWasmPaths('/', true)
  installTrainKernels(tf)
  const started = await tf.setBackend('wasm').catch(() => false)
  if (!started) await tf.setBackend('cpu')
  await tf.ready()
}
