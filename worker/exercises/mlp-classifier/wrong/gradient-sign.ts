// Backpropagation by hand with truth minus chance, and the step still subtracts.

export async function train({ tf, data, seed, report }: TrainContext): Promise<Handlers> {
  const x = tf.tensor2d(data.users.values, data.users.shape)
  const y = tf.tensor1d(data.renewed.values)
  const units = 16
  const epochs = 60
  const learningRate = 0.5

  const w1 = tf.variable(tf.randomNormal([2, units], 0, 1, 'float32', seed))
  const b1 = tf.variable(tf.zeros([units]))
  const w2 = tf.variable(tf.randomNormal([units, 1], 0, 0.1, 'float32', seed + 1))
  const b2 = tf.variable(tf.zeros([1]))

  function forward(users: Tensor): { hidden: Tensor; chance: Tensor } {
    const hidden = users.matMul(w1).add(b1).tanh()
    return { hidden, chance: hidden.matMul(w2).add(b2).sigmoid() }
  }

  /** The mean cross-entropy of chances `p` against what happened. */
  function crossEntropy(p: Tensor): Scalar {
    const safe = p.clipByValue(1e-6, 1 - 1e-6)
    const renewed = y.mul(safe.log())
    const left = y.neg().add(1).mul(safe.neg().add(1).log())
    return renewed.add(left).neg().mean()
  }

  for (let epoch = 1; epoch <= epochs; epoch++) {
    const loss = tf.tidy(() => {
      const { hidden, chance } = forward(x)
      const dScore = y.reshape([-1, 1]).sub(chance).div(x.shape[0])
      const dHidden = dScore.matMul(w2, false, true).mul(hidden.square().neg().add(1))
      const step = (gradient: Tensor) => gradient.mul(learningRate)
      const [dW2, dB2] = [hidden.matMul(dScore, true), dScore.sum(0)]
      const [dW1, dB1] = [x.matMul(dHidden, true), dHidden.sum(0)]
      w2.assign(w2.sub(step(dW2)))
      b2.assign(b2.sub(step(dB2)))
      w1.assign(w1.sub(step(dW1)))
      b1.assign(b1.sub(step(dB1)))
      return crossEntropy(chance.flatten())
    })
    report({ epoch, epochs, loss: (await loss.data())[0] })
    loss.dispose()
  }

  return {
    async predict({ users }) {
      return { chance: tf.tidy(() => forward(tf.tensor2d(users.values, users.shape)).chance.flatten()) }
    },
  }
}
