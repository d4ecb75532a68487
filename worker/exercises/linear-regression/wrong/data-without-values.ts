// `km` is taken for the list itself; the numbers are in `km.values`.

export async function train({ data, report }: TrainContext): Promise<Handlers> {
  const km = data.km as unknown as number[]
  const farthest = [...km].sort((near, far) => far - near)[0]
  report({ epoch: 1, epochs: 1, loss: farthest })
  return {
    async predict(question) {
      return { minutes: question.km.values.map((distance) => distance / farthest) }
    },
  }
}
