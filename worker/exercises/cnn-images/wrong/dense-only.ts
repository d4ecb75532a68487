// A large enough dense layer finds everything by itself.

export async function train({ tf, data, seed, report }: TrainContext): Promise<Handlers> {
  const belts = 4
  const epochs = 20
  const batches = 8
  const optimizer = tf.train.adam(0.002)

  function pictures(photos: FloatArray<[photos: number, height: 28, width: 28]>): Tensor {
    return tf
      .tensor2d(photos.values, [photos.shape[0], 28 * 28])
      .div(127.5)
      .sub(1)
  }

  const hidden = tf.variable(tf.randomNormal([784, 64], 0, Math.sqrt(2 / 784), 'float32', seed))
  const bias1 = tf.variable(tf.zeros([64]))
  const dense = tf.variable(tf.randomNormal([64, belts], 0, 0.1, 'float32', seed + 1))
  const bias2 = tf.variable(tf.zeros([belts]))

  function scores(rows: Tensor): Tensor {
    return rows.matMul(hidden).add(bias1).relu().matMul(dense).add(bias2)
  }

  const images = pictures(data.photos)
  const labels = tf.oneHot(tf.tensor1d(data.belts.values, 'int32'), belts)
  const count = data.belts.values.length
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let total = 0
    for (let batch = 0; batch < batches; batch++) {
      const rows = tf.range(batch, count, batches, 'int32')
      const lossOf = () =>
        tf.losses.softmaxCrossEntropy(labels.gather(rows), scores(images.gather(rows))).asScalar()
      const loss = optimizer.minimize(lossOf, true)!
      total += (await loss.data())[0]
      tf.dispose([rows, loss])
    }
    report({ epoch, epochs, loss: total / batches })
  }

  return {
    async predict({ photos }) {
      return { probabilities: tf.tidy(() => scores(pictures(photos)).softmax()) }
    },

    // What the first eight units weigh, as pictures of the whole photo.
    async filters() {
      return { filters: tf.tidy(() => hidden.slice([0, 0], [-1, 8]).reshape([28, 28, 8])) }
    },
  }
}
