// The loss is falling, so sixty steps will do.

export async function train({ tf, data, seed, report }: TrainContext): Promise<Handlers> {
  const [pictures, pixels] = data.pictures.shape
  const faces = tf.tensor2d(data.pictures.values, data.pictures.shape)
  const units = 48
  const sliders = 2
  const steps = 60
  const batchSize = 100
  const optimizer = tf.train.adam(0.01)

  const [w1, b1] = layer(pixels, units, 1)
  const [wMean, bMean] = layer(units, sliders, 2)
  const [wLogVar, bLogVar] = layer(units, sliders, 3)
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
    return mean.add(logVar.div(2).exp().mul(noise))
  }

  /** The chance of ink in each pixel, for each place. */
  function decode(z: Tensor): Tensor {
    const hidden = z.matMul(w2).add(b2).tanh()
    const score = hidden.matMul(wInk).add(bInk)
    return score.sigmoid()
  }

  /** R, what redrawing costs: the cross-entropy of a picture, summed over its pixels, as a mean over pictures. */
  function redrawing(x: Tensor, p: Tensor): Scalar {
    const safe = p.clipByValue(1e-6, 1 - 1e-6)
    const ink = x.mul(safe.log())
    const paper = x.neg().add(1).mul(safe.neg().add(1).log())
    return ink.add(paper).sum(1).neg().mean()
  }

  /** K, what knowing costs: the KL divergence of a cloud, summed over the sliders, as a mean over pictures. */
  function knowing(mean: Tensor, logVar: Tensor): Scalar {
    return mean.square().add(logVar.exp()).sub(logVar).sub(1).sum(1).div(2).mean()
  }

  for (let step = 1; step <= steps; step++) {
    const loss = optimizer.minimize(() => {
      const x = faces.slice([(step * batchSize) % pictures, 0], [batchSize, pixels])
      const noise = tf.randomNormal([batchSize, sliders], 0, 1, 'float32', seed + 10 * step)
      const { mean, logVar } = encode(x)
      const p = decode(place(mean, logVar, noise))
      return redrawing(x, p).add(knowing(mean, logVar))
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
