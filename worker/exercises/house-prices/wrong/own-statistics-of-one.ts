// As if every question held enough flats to have a deviation of its own.

export async function train({ tf, data, report }: TrainContext): Promise<Handlers> {
  const flats = tf.tensor2d(data.flats.values, data.flats.shape)
  const price = tf.tensor2d(data.price.values, [data.price.shape[0], 1])
  const learningRate = 0.1
  const epochs = 400

  const { mean, variance } = tf.moments(flats, 0)
  const deviation = variance.sqrt()

  /** Every measure as standard deviations above or below the training flats. */
  function normalised(rows: Tensor): Tensor {
    const { mean, variance } = tf.moments(rows, 0)
    return rows.sub(mean).div(variance.sqrt())
  }

  const x = normalised(flats)
  const weights = tf.variable(tf.zeros([5, 1]))
  const intercept = tf.variable(tf.scalar(0))
  const [areaDeviation] = await deviation.data()

  for (let epoch = 1; epoch <= epochs; epoch++) {
    const loss = tf.tidy(() => {
      const error = x.matMul(weights).add(intercept).sub(price)

      // Each error counts as much as what its weight multiplies: the measures for the weights, 1 for the intercept.
      const weightGradient = x
        .transpose()
        .matMul(error)
        .mul(2 / data.price.shape[0])
      const interceptGradient = error.mean().mul(2)

      weights.assign(weights.sub(weightGradient.mul(learningRate)))
      intercept.assign(intercept.sub(interceptGradient.mul(learningRate)))
      return error.square().mean()
    })

    const perSquareMetre = (await weights.data())[0] / areaDeviation
    report({ epoch, epochs, loss: (await loss.data())[0], metrics: { perSquareMetre } })
    loss.dispose()
  }

  return {
    async predict({ flats }) {
      const rows = tf.tensor2d(flats.values, flats.shape)
      const price = tf.tidy(() => normalised(rows).matMul(weights).add(intercept).flatten())
      return { price }
    },

    async normalise({ flats }) {
      return { normalised: normalised(tf.tensor2d(flats.values, flats.shape)) }
    },
  }
}
