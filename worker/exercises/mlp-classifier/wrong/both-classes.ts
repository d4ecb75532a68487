// Returns a chance for each of the two outcomes instead of the chance to renew.

export async function train({ tf }: TrainContext): Promise<Handlers> {
  return {
    async predict({ users }) {
      return { chance: tf.fill([users.shape[0], 2], 0.5) }
    },
  }
}
