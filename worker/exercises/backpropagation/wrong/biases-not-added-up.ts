// The gradient of a bias is the blame of its unit.

export function gradients({ x, w1, b1, w2, b2, targets }: Question): Gradients {
  return tf.tidy(() => {
    const [inputs, truth, weights1, weights2] = [x, targets, w1, w2].map(({ values, shape }) =>
      tf.tensor2d(values, shape),
    )
    const hidden = inputs.matMul(weights1).add(tf.tensor1d(b1.values)).sigmoid()
    const chances = hidden.matMul(weights2).add(tf.tensor1d(b2.values)).sigmoid()

    const leads = x.shape[0]
    const right = truth.mul(chances).add(truth.neg().add(1).mul(chances.neg().add(1)))
    const outputBlame = chances.sub(truth).div(leads)
    const hiddenBlame = outputBlame.matMul(weights2, false, true).mul(hidden).mul(hidden.neg().add(1))
    return {
      loss: right.log().sum().div(-leads).asScalar(),
      dw1: inputs.matMul(hiddenBlame, true, false),
      db1: hiddenBlame,
      dw2: hidden.matMul(outputBlame, true, false),
      db2: outputBlame,
    }
  })
}
