import * as tf from '@tensorflow/tfjs'
import '@tensorflow/tfjs-backend-webgpu'
import { installTrainKernels } from '@skillgrad/exercises/train-kernels'

/**
 * Starts TensorFlow.js on WebGPU, and resolves when something that was computed there has been read: a browser may offer a card that
 * takes every order and never answers. Throws where there is none.
 */
export async function startOnGpu(): Promise<void> {
  installTrainKernels(tf)
  if (!(await tf.setBackend('webgpu'))) throw new Error('TensorFlow.js could not start its WebGPU backend')
  await tf.ready()
  const product = tf.tidy(() => tf.ones([8, 8]).matMul(tf.ones([8, 8])))
  await product.data()
  product.dispose()
}
