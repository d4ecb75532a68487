// A network with one hidden layer that learns who will renew. Three places are yours: 1, 2 and 3.

export async function train({ tf, data, seed, report }: TrainContext): Promise<Handlers> {
  const x = tf.tensor2d(data.users.values, data.users.shape)
  const y = tf.tensor1d(data.renewed.values)
  const units = 16
  const epochs = 60
  const optimizer = tf.train.adam(0.05)

  // What training changes. Random starts let every hidden unit find a line of its own.
  const w1 = tf.variable(tf.randomNormal([2, units], 0, 1, 'float32', seed))
  const b1 = tf.variable(tf.zeros([units]))
  const w2 = tf.variable(tf.randomNormal([units, 1], 0, 0.1, 'float32', seed + 1))
  const b2 = tf.variable(tf.zeros([1]))

  /** The chance that each user renews: one number in (0, 1) for each row of `users`. */
  function chances(users: Tensor): Tensor {
    // 1. The hidden layer: multiply by w1, add b1, and bend the result with tanh.
    //    Then let the output layer below read `hidden` through w2 and b2.
    const hidden = tf.zeros([users.shape[0], units])
    const score = hidden.matMul(w2).mul(0)
    return score.sigmoid().flatten()
  }

  /** The mean cross-entropy of chances `p` against what happened. */
  function crossEntropy(p: Tensor): Scalar {
    const safe = p.clipByValue(1e-6, 1 - 1e-6) // log(0) is not a number anyone can learn from
    // 2. Minus the mean of y · log(p) + (1 − y) · log(1 − p).
    return safe.sub(y).square().mean()
  }

  for (let epoch = 1; epoch <= epochs; epoch++) {
    const loss = tf.tidy(() => crossEntropy(chances(x)))

    report({ epoch, epochs, loss: (await loss.data())[0] })
    loss.dispose()

    // 3. One step of training: `optimizer.minimize(f)` finds the gradient of the loss that f returns
    //    for every variable and moves them. Give it a function that computes the loss of the training users.
  }

  return {
    async predict({ users }) {
      return { chance: tf.tidy(() => chances(tf.tensor2d(users.values, users.shape))) }
    },
  }
}
