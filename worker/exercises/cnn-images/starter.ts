// Which mark is stamped on a parcel, wherever it sits? Five places are yours, marked 1 to 5.

export async function train({ tf, data, seed, report }: TrainContext): Promise<Handlers> {
  const belts = 4
  const epochs = 20
  const batches = 8
  const optimizer = tf.train.adam(0.008)

  /** Photos as images with one channel: [photos, 28, 28, 1]. */
  function pictures(photos: FloatArray<[photos: number, height: 28, width: 28]>): Tensor4D {
    // 1. A camera counts from 0 (black) to 255 (white). Bring the grey values between −1 and 1.
    return tf.tensor4d(photos.values, [...photos.shape, 1])
  }

  // 2. The filters as [height, width, channels in, filters]. These see a single pixel each.
  //    Let those of both layers see 5 by 5, and keep their numbers: 8 and 24.
  const filters1: Tensor4D = weights([1, 1, 1, 8], 1)
  const bias1 = tf.variable(tf.zeros([8]))
  const filters2: Tensor4D = weights([1, 1, 8, 24], 2)
  const bias2 = tf.variable(tf.zeros([24]))
  // The dense layer has 4 weights for each of the 24 filters, one for each belt.
  const dense: Tensor = weights([24, belts], 3)
  const bias3 = tf.variable(tf.zeros([belts]))

  /** One convolution layer: how strongly each filter answers at each place of each image, never below 0. */
  function convolved(images: Tensor4D, filters: Tensor4D, bias: Tensor): Tensor4D {
    // 3. Lay every filter on every place with `tf.conv2d(images, filters, 1, 'valid')`,
    //    add the bias, and let `relu()` set what is below 0 to 0.
    return images
  }

  /** Four scores for each image, one for each belt: [images, 4]. */
  function scores(images: Tensor4D): Tensor {
    // 4. Convolve with filters1 (24 × 24 places), pool 2 by 2 (12 × 12), convolve with filters2 (8 × 8),
    //    pool 8 by 8 (a single place). `tf.maxPool(x, 2, 2, 'valid')` keeps the largest of each 2 by 2.
    const found: Tensor4D = tf.zeros([images.shape[0], 1, 1, 24])
    return found.reshape([-1, 24]).matMul(dense).add(bias3)
  }

  /** One number: how wrong the network is about these images. Each row of `labels` has a 1 at the right belt. */
  function lossOf(images: Tensor4D, labels: Tensor): Scalar {
    // 5. `tf.losses.softmaxCrossEntropy(…, …)` takes the labels first, then the scores.
    return scores(images).square().mean()
  }

  // From here on everything is done.
  const images = pictures(data.photos)
  const labels = tf.oneHot(tf.tensor1d(data.belts.values, 'int32'), belts)
  const count = data.belts.values.length
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let total = 0
    for (let batch = 0; batch < batches; batch++) {
      // The photos come belt after belt. Every 8th of them makes a batch in which all belts are equally many.
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

  /** Random numbers to start from, the smaller the more of them are added up. */
  function weights<Kind extends Tensor>(shape: number[], draw: number): Kind {
    const inputs = shape.slice(0, -1).reduce((product, size) => product * size)
    const start = tf.randomNormal(shape, 0, Math.sqrt(2 / inputs), 'float32', seed + draw)
    return tf.variable(start) as Tensor as Kind
  }
}
