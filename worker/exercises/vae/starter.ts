// A variational auto-encoder: two sliders for every face. Five places are yours, marked 1 to 5.

export async function train({ tf, data, seed, report }: TrainContext): Promise<Handlers> {
  const [pictures, pixels] = data.pictures.shape
  const faces = tf.tensor2d(data.pictures.values, data.pictures.shape)
  const units = 48
  const sliders = 2
  const steps = 500
  const batchSize = 100
  const optimizer = tf.train.adam(0.01)

  // The encoder: from pixels through a hidden layer to the middle and the log-variance of a cloud.
  const [w1, b1] = layer(pixels, units, 1)
  const [wMean, bMean] = layer(units, sliders, 2)
  const [wLogVar, bLogVar] = layer(units, sliders, 3)
  // The decoder: from a place on the sliders through a hidden layer to pixels.
  const [w2, b2] = layer(sliders, units, 4)
  const [wInk, bInk] = layer(units, pixels, 5)

  /** Weights and biases of one layer, each set with random numbers of its own. */
  function layer(from: number, to: number, which: number) {
    const start = tf.randomNormal([from, to], 0, Math.sqrt(1 / from), 'float32', seed + which)
    return [tf.variable(start), tf.variable(tf.zeros([to]))]
  }

  /** The cloud of each picture: its middle and the logarithm of its variance on both sliders. */
  function encode(x: Tensor) {
    const hidden = x.matMul(w1).add(b1).tanh()
    return { mean: hidden.matMul(wMean).add(bMean), logVar: hidden.matMul(wLogVar).add(bLogVar) }
  }

  /** A place drawn from the cloud of each picture. */
  function place(mean: Tensor, logVar: Tensor, noise: Tensor): Tensor {
    // 1. The middle, plus the noise times the standard deviation, which is exp(logVar / 2).
    return mean
  }

  /** The chance of ink in each pixel, for each place. */
  function decode(z: Tensor): Tensor {
    const hidden = z.matMul(w2).add(b2).tanh()
    const score = hidden.matMul(wInk).add(bInk)
    // 2. A score may be any number. Turn it into a chance.
    return score
  }

  /** R: what redrawing costs. `x` are pixels of 0 and 1, `p` the chances of ink. */
  function redrawing(x: Tensor, p: Tensor): Scalar {
    const safe = p.clipByValue(1e-6, 1 - 1e-6) // the logarithm of 0 is no number
    // 3. x · log(p) + (1 − x) · log(1 − p), all of it with a minus, `.neg()`, then summed over pixels, `.sum(1)`,
    //    and then the mean over pictures.
    return safe.sub(x).square().mean()
  }

  /** K: what knowing costs. */
  function knowing(mean: Tensor, logVar: Tensor): Scalar {
    // 4. Half of mean² + exp(logVar) − logVar − 1, summed over sliders, and then the mean over pictures.
    return mean.add(logVar).mean().mul(0)
  }

  for (let step = 1; step <= steps; step++) {
    const loss = optimizer.minimize(() => {
      const x = faces.slice([(step * batchSize) % pictures, 0], [batchSize, pixels])
      const noise = tf.randomNormal([batchSize, sliders], 0, 1, 'float32', seed + 10 * step)
      const { mean, logVar } = encode(x)
      const p = decode(place(mean, logVar, noise))
      // 5. What a face costs in all.
      return redrawing(x, p)
    }, true)!
    if (step % 10 === 0) report({ epoch: step, epochs: steps, loss: (await loss.data())[0] })
    loss.dispose()
  }

  return {
    async encode({ pictures }) {
      return tf.tidy(() => encode(tf.tensor2d(pictures.values, pictures.shape)))
    },
    async decode({ places }) {
      return { ink: tf.tidy(() => decode(tf.tensor2d(places.values, places.shape))) }
    },
  }
}
