// One number for the whole question instead of one for each distance.

export async function train({ data }: TrainContext): Promise<Handlers> {
  const total = data.minutes.values.reduce((sum, minutes) => sum + minutes, 0)
  return {
    async predict() {
      return { minutes: [total / data.minutes.values.length] }
    },
  }
}
