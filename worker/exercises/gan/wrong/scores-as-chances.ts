// A score is taken for a chance.

export async function train({ tf, data, seed, report }: TrainContext): Promise<Handlers> {
  const [trips] = data.trips.shape
  const known = tf.tensor2d(data.trips.values, data.trips.shape)
  const noiseSize = 3
  const steps = 800
  const batch = 128
  const inventorOptimizer = tf.train.adam(0.005, 0.5, 0.9)
  const detectiveOptimizer = tf.train.adam(0.01, 0.5, 0.9)
  let draws = 0

  // From noise through two hidden layers to a place, and from a place through two to a score.
  const inventor = [...layer(noiseSize, 32), ...layer(32, 32), ...layer(32, 2)]
  const detective = [...layer(2, 48), ...layer(48, 48), ...layer(48, 1)]
  // The inventor's weights as an average over its last hundred steps or so: it is calmer than any one of them.
  const averaged = inventor.map((weight) => tf.variable(weight.clone()))

  /** Weights and biases of one layer, each set with random numbers of its own. */
  function layer(from: number, to: number) {
    const start = tf.randomNormal([from, to], 0, Math.sqrt(2 / from), 'float32', seed + draws++)
    return [tf.variable(start), tf.variable(tf.zeros([to]))]
  }

  /** Normal random numbers, others at each call. */
  function normal(columns: number, deviation: number): Tensor {
    return tf.randomNormal([batch, columns], 0, deviation, 'float32', seed + draws++)
  }

  function invent(noise: Tensor, [w1, b1, w2, b2, w3, b3]: Tensor[]): Tensor {
    const hidden = noise.matMul(w1).add(b1).relu()
    return hidden.matMul(w2).add(b2).relu().matMul(w3).add(b3)
  }

  /** How much the detective believes in a place: above 0 for true, below 0 for invented. */
  function score(places: Tensor): Tensor {
    const [w1, b1, w2, b2, w3, b3] = detective
    const hidden = places.matMul(w1).add(b1).leakyRelu(0.2)
    return hidden.matMul(w2).add(b2).leakyRelu(0.2).matMul(w3).add(b3).flatten()
  }

  /** log D, where D is the sigmoid of the score; written so that large scores do no harm. */
  function logTrue(places: Tensor): Tensor {
    return score(places).neg().softplus().neg()
  }

  /** log (1 − D). */
  function logInvented(places: Tensor): Tensor {
    return score(places).softplus().neg()
  }

  function detectiveLoss(real: Tensor, fake: Tensor): Tensor {
    return logTrue(real).mean().add(logInvented(fake).mean()).div(2).neg()
  }

  function inventorLoss(fake: Tensor): Tensor {
    return logTrue(fake).mean().neg()
  }

  for (let step = 1; step <= steps; step++) {
    // True and invented places are blurred alike, less and less: the detective's job is never too easy.
    const blur = Math.max(1e-6, 0.6 * (1 - step / (0.6 * steps)))
    const loss = tf.tidy(() => {
      const picked = tf.randomUniform([batch], 0, trips, 'int32', seed + draws++)
      const real = known.gather(picked).add(normal(2, blur))
      const fake = invent(normal(noiseSize, 1), inventor).add(normal(2, blur))
      const cost = detectiveOptimizer.minimize(() => detectiveLoss(real, fake) as Scalar, true, detective)!

      const noise = normal(noiseSize, 1)
      const blurring = normal(2, blur)
      const nextLoss = () => inventorLoss(invent(noise, inventor).add(blurring)) as Scalar
      inventorOptimizer.minimize(nextLoss, false, inventor)
      averaged.forEach((average, at) => average.assign(average.mul(0.99).add(inventor[at].mul(0.01))))
      return cost
    })
    if (step % 10 === 0) report({ epoch: step, epochs: steps, loss: (await loss.data())[0] })
    loss.dispose()
  }

  return {
    async generate({ noise }) {
      return { places: tf.tidy(() => invent(tf.tensor2d(noise.values, noise.shape), averaged)) }
    },
    async discriminate({ places }) {
      return { chance: tf.tidy(() => score(tf.tensor2d(places.values, places.shape))) }
    },
  }
}
