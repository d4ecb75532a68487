// Trips take a little more or less than the line says, so the answers do too.

export async function train({ tf, data, report }: TrainContext): Promise<Handlers> {
  const x = tf.tensor1d(data.km.values)
  const y = tf.tensor1d(data.minutes.values)
  const learningRate = 0.3
  const epochs = 60

  let slope = 0
  let intercept = 0

  for (let epoch = 1; epoch <= epochs; epoch++) {
    const predicted = x.mul(slope).add(intercept)
    const error = predicted.sub(y)
    const loss = await numberIn(error.square().mean())

    // The derivative of error² is 2 · error · (what the parameter multiplies): x for the slope, 1 for the intercept.
    const slopeGradient = await numberIn(error.mul(x).mean().mul(2))
    const interceptGradient = await numberIn(error.mean().mul(2))

    slope -= learningRate * slopeGradient
    intercept -= learningRate * interceptGradient

    report({ epoch, epochs, loss, metrics: { slope, intercept } })
  }

  return {
    async predict({ km }) {
      const minutes = km.values.map(
        (distance) => slope * distance + intercept + 0.1 * (2 * Math.random() - 1),
      )
      return { minutes }
    },
  }
}

/** Reads the one number a tensor holds. */
async function numberIn(tensor: { data(): Promise<ArrayLike<number>> }): Promise<number> {
  const [value] = Array.from(await tensor.data())
  return value
}
