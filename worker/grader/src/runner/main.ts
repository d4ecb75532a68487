import { startupSnapshot } from 'node:v8'
import * as tf from '@tensorflow/tfjs'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import { installTrainKernels } from '@skillgrad/exercises/train-kernels'
import { serveOneJob, type OpenBackend } from './session.js'

/**
 * Entry of the runner for the rungs that are pure JavaScript and WebAssembly. Bundled into one file, and from that
 * into a V8 startup snapshot; WebAssembly itself can only be instantiated after the snapshot is loaded.
 */
function main(): void {
  const [appFolder, rung] = process.argv.slice(-2)
  void serveOneJob(() => openBackend(rung === 'wasm' ? 'wasm' : 'cpu', appFolder!))
}

async function openBackend(rung: 'wasm' | 'cpu', appFolder: string): Promise<OpenBackend> {
  if (rung === 'wasm') setWasmPaths(`${appFolder}/`)
  await tf.setBackend(rung)
  await tf.ready()
  if (tf.getBackend() !== rung) throw new Error(`TensorFlow.js fell back from ${rung} to ${tf.getBackend()}`)
  if (rung === 'wasm') installTrainKernels(tf)
  await requireRightAnswer()
  const simd = rung === 'wasm' && (await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT')) ? ' with SIMD' : ''
  return {
    tf,
    backend: tf.getBackend(),
    description: `${rung}${simd}, TensorFlow.js ${tf.version['tfjs-core']}`,
  }
}

/** Also compiles what nearly every submission needs, before anybody waits for it. */
async function requireRightAnswer(): Promise<void> {
  const product = tf.tidy(() => tf.tensor2d([[1, 2]]).matMul(tf.tensor2d([[3], [4]])))
  const [value] = await product.data()
  product.dispose()
  if (value !== 11) throw new Error(`The backend computes 1·3 + 2·4 = ${value}`)
}

if (startupSnapshot.isBuildingSnapshot()) startupSnapshot.setDeserializeMainFunction(main)
else main()
