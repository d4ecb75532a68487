// What makes a flat worth its price? Learn it from 200 sales. Four places are yours: 1, 2, 3 and 4.

export async function train({ tf, data, report }: TrainContext): Promise<Handlers> {
  const flats = tf.tensor2d(data.flats.values, data.flats.shape)
  const price = tf.tensor2d(data.price.values, [data.price.shape[0], 1])
  const learningRate = 0.1
  const epochs = 400

  // 1. Mean and standard deviation of each column, over the training flats.
  //    `const { mean, variance } = tf.moments(flats, 0)` brings you near: what is a deviation squared?
  const mean: Tensor = tf.zeros([5])
  const deviation: Tensor = tf.ones([5])

  /** Every measure as standard deviations above or below the training flats. */
  function normalised(rows: Tensor): Tensor {
    // 2. Subtract the mean and divide by the deviation: `sub` and `div` give each column its own.
    return rows
  }

  const x = normalised(flats)
  const weights = tf.variable(tf.zeros([5, 1]))
  const intercept = tf.variable(tf.scalar(0))
  const [areaDeviation] = await deviation.data()

  for (let epoch = 1; epoch <= epochs; epoch++) {
    const loss = tf.tidy(() => {
      const error = x.matMul(weights).add(intercept).sub(price)

      // 3. The gradient of the loss for the five weights, of shape [5, 1], and for the intercept.
      const weightGradient: Tensor = tf.zeros([5, 1])
      const interceptGradient: Tensor = tf.scalar(0)

      weights.assign(weights.sub(weightGradient.mul(learningRate)))
      intercept.assign(intercept.sub(interceptGradient.mul(learningRate)))
      return error.square().mean()
    })

    // Back in the unit that sellers know: thousands for one more square metre.
    const perSquareMetre = (await weights.data())[0] / areaDeviation
    report({ epoch, epochs, loss: (await loss.data())[0], metrics: { perSquareMetre } })
    loss.dispose()
  }

  return {
    async predict({ flats }) {
      const rows = tf.tensor2d(flats.values, flats.shape)
      // 4. An estimate for each flat asked about. The weights know only measures on the scale they were trained on.
      const price = rows.matMul(tf.zeros([5, 1])).flatten()
      return { price }
    },

    async normalise({ flats }) {
      return { normalised: normalised(tf.tensor2d(flats.values, flats.shape)) }
    },
  }
}
