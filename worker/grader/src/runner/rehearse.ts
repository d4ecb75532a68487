import * as tf from '@tensorflow/tfjs'
import { float32, type HandlerSpec } from '@skillgrad/exercises/contract'
import { startLearner } from '@skillgrad/exercises/runtime'

const handlers: Record<string, HandlerSpec> = {
  predict: {
    input: { x: { dtype: 'float32', shape: ['n', 1] } },
    output: { y: { dtype: 'float32', shape: ['n', 1] } },
  },
}

/** What nearly every submission does, so that V8 has compiled it before the snapshot is taken. */
const source = `
export async function train({ tf, data, seed, report }: { tf: any; data: any; seed: number; report(point: object): void }) {
  const x = tf.tensor2d(data.x.values, data.x.shape)
  const y = tf.tensor2d(data.x.values, data.x.shape)
  const weight = tf.variable(tf.randomNormal([1, 4], 0, 1, 'float32', seed))
  const last = tf.variable(tf.randomNormal([4, 1], 0, 1, 'float32', seed))
  const optimizer = tf.train.adam(0.01)
  const forward = (input: any) => tf.relu(input.matMul(weight)).matMul(last)
  for (let epoch = 1; epoch <= 3; epoch++) {
    const loss = optimizer.minimize(() => tf.losses.meanSquaredError(y, forward(x)), true)
    report({ epoch, epochs: 3, loss: (await loss.data())[0] })
  }
  console.log('rehearsed', x)
  return { predict: ({ x }) => tf.tidy(() => ({ y: forward(tf.tensor2d(x.values, x.shape)) })) }
}
`

/**
 * Runs a small job once, on the backend that a snapshot can hold. The compiled code stays in the snapshot, so that no
 * submission waits for it; of the job itself nothing stays.
 */
export async function rehearse(): Promise<void> {
  await tf.setBackend('cpu')
  const x = float32([8, 1], [1, 2, 3, 4, 5, 6, 7, 8])
  const silent = () => undefined
  const learner = await startLearner({
    tf,
    source,
    shape: 'train',
    handlers,
    data: { x },
    seed: 1,
    onProgress: silent,
    onLog: silent,
  })
  await learner.answer('predict', { x })
  learner.dispose()
  tf.disposeVariables()
}
