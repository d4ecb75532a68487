export async function train({ tf, data, report }: TrainContext): Promise<Handlers> {
  const route = tf.tensor2d(data.route.values, data.route.shape)
  const minutes = tf.tensor2d(data.minutes.values, [data.minutes.values.length, 1])
  const weights = tf.variable(tf.zeros([2, 1]))
  const bias = tf.variable(tf.zeros([1]))
  const predict = (given: typeof route) => tf.matMul(given, weights as unknown as typeof route).add(bias)

  const optimizer = tf.train.adam(0.3)
  const epochs = 400
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const loss = optimizer.minimize(() => predict(route).sub(minutes).square().mean().asScalar(), true)!
    if (epoch % 20 === 0) report({ epoch, epochs, loss: (await loss.data())[0]! })
    loss.dispose()
  }

  return {
    predict: async ({ route }) => ({
      minutes: predict(tf.tensor2d(route.values, route.shape)).reshape([-1]),
    }),
  }
}
