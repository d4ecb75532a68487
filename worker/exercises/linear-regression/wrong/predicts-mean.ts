// On average a trip takes this long, so that is the promise.

export async function train({ tf, data, report }: TrainContext): Promise<Handlers> {
  const minutes = tf.tensor1d(data.minutes.values)
  const [average] = Array.from(await minutes.mean().data())
  const [spread] = Array.from(await minutes.sub(average).square().mean().data())
  report({ epoch: 1, epochs: 1, loss: spread })
  return {
    async predict({ km }) {
      return { minutes: km.values.map(() => average) }
    },
  }
}
