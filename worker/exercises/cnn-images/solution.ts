// Two convolutions, two poolings and a dense layer: which mark is it, wherever it was stamped?

export async function train({ tf, data, seed, report }: TrainContext): Promise<Handlers> {
  const belts = 4
  const epochs = 20
  const batches = 8
  const optimizer = tf.train.adam(0.008)

  function pictures(photos: FloatArray<[photos: number, height: 28, width: 28]>): Tensor4D {
    return tf
      .tensor4d(photos.values, [...photos.shape, 1])
      .div(127.5)
      .sub(1)
  }

  const filters1: Tensor4D = weights([5, 5, 1, 8], 1)
  const bias1 = tf.variable(tf.zeros([8]))
  const filters2: Tensor4D = weights([5, 5, 8, 24], 2)
  const bias2 = tf.variable(tf.zeros([24]))
  const dense: Tensor = weights([24, belts], 3)
  const bias3 = tf.variable(tf.zeros([belts]))

  function convolved(images: Tensor4D, filters: Tensor4D, bias: Tensor): Tensor4D {
    return tf.conv2d(images, filters, 1, 'valid').add(bias).relu()
  }

  function scores(images: Tensor4D): Tensor {
    const strokes = convolved(images, filters1, bias1)
    const smaller = tf.maxPool(strokes, 2, 2, 'valid')
    const shapes = convolved(smaller, filters2, bias2)
    const found = tf.maxPool(shapes, 8, 8, 'valid')
    return found.reshape([-1, 24]).matMul(dense).add(bias3)
  }

  function lossOf(images: Tensor4D, labels: Tensor): Scalar {
    return tf.losses.softmaxCrossEntropy(labels, scores(images))
  }

  const images = pictures(data.photos)
  const labels = tf.oneHot(tf.tensor1d(data.belts.values, 'int32'), belts)
  const count = data.belts.values.length
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let total = 0
    for (let batch = 0; batch < batches; batch++) {
      const rows = tf.range(batch, count, batches, 'int32')
      const loss = optimizer.minimize(() => lossOf(images.gather(rows), labels.gather(rows)), true)!
      total += (await loss.data())[0]
      tf.dispose([rows, loss])
    }
    report({ epoch, epochs, loss: total / batches })
  }

  return {
    async predict({ photos }) {
      return { probabilities: tf.tidy(() => scores(pictures(photos)).softmax()) }
    },

    async filters() {
      return { filters: filters1.squeeze([2]) }
    },
  }

  function weights<Kind extends Tensor>(shape: number[], draw: number): Kind {
    const inputs = shape.slice(0, -1).reduce((product, size) => product * size)
    const start = tf.randomNormal(shape, 0, Math.sqrt(2 / inputs), 'float32', seed + draw)
    return tf.variable(start) as Tensor as Kind
  }
}
