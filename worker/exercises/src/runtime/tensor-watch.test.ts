import * as tf from '@tensorflow/tfjs'
import { startLearner } from './host.js'
import type { LiveTensors } from './tensor-watch.js'

test('growing tensors are told in few steps, the last near the end, and falling ones not at all', async () => {
  await tf.setBackend('cpu')
  // Earlier test files of this process have left tensors alive.
  const before = tf.memory().numTensors
  const steps = 1000 + before
  const told: LiveTensors[] = []
  const source = `export const train = ({ tf }) => {
    const held = []
    for (let step = 0; step < ${steps}; step++) held.push(tf.scalar(step))
    for (const tensor of held) tensor.dispose()
    for (let step = 0; step < ${steps}; step++) tf.scalar(step).dispose()
    return {}
  }`

  await startLearner({
    tf,
    source,
    shape: 'train',
    handlers: {},
    data: {},
    seed: 1,
    onProgress() {},
    onLog() {},
    onTensors: (tensors) => told.push(tensors),
  })

  expect(told.length).toBeLessThan(30)
  expect(told.at(-1)!.count).toBeGreaterThan(0.8 * (before + steps))
  expect(told.at(-1)!.count).toBeLessThanOrEqual(before + steps + 1)
  expect(told.map(({ count }) => count)).toEqual(told.map(({ count }) => count).toSorted((a, b) => a - b))
})
