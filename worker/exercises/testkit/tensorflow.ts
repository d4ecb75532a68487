import * as tf from '@tensorflow/tfjs'
import '@tensorflow/tfjs-backend-wasm'
import { installTrainKernels } from '../src/runtime/train-kernels.js'

/** The rungs that run on any machine; the sandbox's own tests cover the others. */
export type PortableRung = 'cpu' | 'wasm'

/** The TensorFlow.js of this process on the given backend, completed for training as in the grader. */
export async function tensorFlowOn(rung: PortableRung): Promise<typeof tf> {
  installTrainKernels(tf)
  if (!(await tf.setBackend(rung))) throw new Error(`TensorFlow.js has no backend ${rung} here`)
  await tf.ready()
  return tf
}
