// Whatever comes in is normalised by its own mean and deviation, in training and in each question.

export async function train({ tf, data, seed, report }: TrainContext): Promise<Handlers> {
  const x = normalised(tf.tensor2d(data.users.values, data.users.shape))
  const y = tf.tensor1d(data.renewed.values)
  const units = 16
  const epochs = 60
  const optimizer = tf.train.adam(0.05)

  const w1 = tf.variable(tf.randomNormal([2, units], 0, 1, 'float32', seed))
  const b1 = tf.variable(tf.zeros([units]))
  const w2 = tf.variable(tf.randomNormal([units, 1], 0, 0.1, 'float32', seed + 1))
  const b2 = tf.variable(tf.zeros([1]))

  /** The chance that each user renews: one number in (0, 1) for each row of `users`. */
  function chances(users: Tensor): Tensor {
    const hidden = users.matMul(w1).add(b1).tanh()
    const score = hidden.matMul(w2).add(b2)
    return score.sigmoid().flatten()
  }

  /** The mean cross-entropy of chances `p` against what happened. */
  function crossEntropy(p: Tensor): Scalar {
    const safe = p.clipByValue(1e-6, 1 - 1e-6)
    const renewed = y.mul(safe.log())
    const left = y.neg().add(1).mul(safe.neg().add(1).log())
    return renewed.add(left).neg().mean()
  }

  for (let epoch = 1; epoch <= epochs; epoch++) {
    const loss = tf.tidy(() => crossEntropy(chances(x)))
    report({ epoch, epochs, loss: (await loss.data())[0] })
    loss.dispose()

    optimizer.minimize(() => crossEntropy(chances(x)))
  }

  return {
    async predict({ users }) {
      return { chance: chances(normalised(tf.tensor2d(users.values, users.shape))) }
    },
  }

  function normalised(rows: Tensor): Tensor {
    const { mean, variance } = tf.moments(rows, 0)
    return rows.sub(mean).div(variance.add(1e-6).sqrt())
  }
}
