import type { TensorFlow } from '../tensorflow/rung.js'
import { describeRung } from '../tensorflow/describe-rung.js'
import { openLibtensorflow } from '../tensorflow/open-libtensorflow.js'
import { openWebgpu } from '../tensorflow/open-webgpu.js'
import { requireRightAnswer } from '../tensorflow/right-answer.js'
import { nativeFile } from './env.js'
import { serveOneJob, type OpenBackend } from './session.js'

/** Entry of the runner for the rungs that load an addon; no snapshot can hold a native library. */
const rung = process.argv.at(-1)
void serveOneJob(openBackend)

async function openBackend(): Promise<OpenBackend> {
  const { tf, description } = await openNative()
  await requireRightAnswer(tf)
  return { tf, backend: tf.getBackend(), description: describeRung(description) }
}

/** Software adapters are refused on the trusted side, which alone knows whether one was asked for. */
function openNative() {
  return rung === 'webgpu'
    ? openWebgpu({ dawn: nativeFile(), load: loadWithWebgpu, allowSoftware: true })
    : openLibtensorflow(nativeFile())
}

/** From within this bundle; nothing of it is evaluated where libtensorflow brings a TensorFlow.js of its own. */
async function loadWithWebgpu(): Promise<TensorFlow> {
  const tf = await import('@tensorflow/tfjs')
  await import('@tensorflow/tfjs-backend-webgpu')
  return tf
}
