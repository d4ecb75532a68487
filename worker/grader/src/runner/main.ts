import { startupSnapshot } from 'node:v8'
import * as tf from '@tensorflow/tfjs'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import { installTrainKernels } from '@skillgrad/exercises/train-kernels'
import { requireRightAnswer } from '../tensorflow/right-answer.js'
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
  await requireRightAnswer(tf)
  const simd = rung === 'wasm' && (await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT')) ? ' with SIMD' : ''
  return {
    tf,
    backend: tf.getBackend(),
    description: `${rung}${simd}, TensorFlow.js ${tf.version['tfjs-core']}`,
  }
}

if (startupSnapshot.isBuildingSnapshot()) startupSnapshot.setDeserializeMainFunction(main)
else main()
