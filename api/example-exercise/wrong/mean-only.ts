export async function train({ tf, data }: TrainContext): Promise<Handlers> {
  const mean = tf.tensor1d(data.minutes.values).mean()
  return {
    predict: async ({ route }) => ({ minutes: tf.zeros([route.shape[0]]).add(mean) }),
  }
}
