import { writeSync } from 'node:fs'
import type { Rung } from '@skillgrad/exercises/contract'
import { openRung } from '../open-rung.js'

/** Trains a small convolutional network on the rung named first and writes its losses as JSON on descriptor 3. */
const { tf } = await openRung(process.argv[2] as Rung, { allowSoftware: false })
const start = (seed: number) => tf.initializers.glorotNormal({ seed })
const model = tf.sequential({
  layers: [
    tf.layers.conv2d({
      filters: 4,
      kernelSize: 3,
      activation: 'tanh',
      kernelInitializer: start(1),
      inputShape: [8, 8, 1],
    }),
    tf.layers.maxPooling2d({ poolSize: 2 }),
    tf.layers.flatten(),
    tf.layers.dense({ units: 2, activation: 'softmax', kernelInitializer: start(2) }),
  ],
})
model.compile({ optimizer: tf.train.adam(0.05), loss: 'categoricalCrossentropy' })
const x = tf.randomNormal([32, 8, 8, 1], -0.4, 1, 'float32', 3)
const y = tf.oneHot(tf.cast(tf.greater(tf.mean(x, [1, 2, 3]), -0.4), 'int32'), 2)
const { history } = await model.fit(x, y, { epochs: 12, batchSize: 16, shuffle: false, verbose: 0 })
writeSync(3, JSON.stringify(history['loss']))
process.exit(0)
