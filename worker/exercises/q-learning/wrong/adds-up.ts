// Every experience is added to the value.

export async function train({ data, seed, report }: TrainContext): Promise<Handlers> {
  const [buildings, cells, directions] = data.moves.shape
  const [discount] = data.discount.values
  const random = seeded(seed)
  const episodes = 4000
  const longest = 60

  const values = Array.from({ length: buildings }, () =>
    Array.from({ length: cells }, () => new Array<number>(directions).fill(0)),
  )

  /** One step of practice. The floor is slippery: some steps go off to the right or to the left. */
  function step(building: number, cell: number, direction: number) {
    const slips = random() < data.slip.values[building]
    const turn = slips ? (random() < 0.5 ? 1 : 3) : 0
    const move = (building * cells + cell) * directions + ((direction + turn) % directions)
    const next = data.moves.values[move]
    const place = building * cells + next
    return { next, reward: data.rewards.values[place], ended: data.ends.values[place] === 1 }
  }

  /** Anywhere a robot may stand. */
  function start(building: number): number {
    for (;;) {
      const cell = Math.floor(random() * cells)
      if (data.open.values[building * cells + cell] === 1) return cell
    }
  }

  let [trips, surprises, steps, returns] = [0, 0, 0, 0]
  for (let episode = 1; episode <= episodes; episode++) {
    const left = 1 - episode / episodes
    const curiosity = left
    const learningRate = 0.3 * left

    for (let building = 0; building < buildings; building++) {
      let cell = start(building)
      for (let moved = 0; moved < longest; moved++) {
        const known = values[building][cell]
        const direction = random() < curiosity ? Math.floor(random() * directions) : best(known)
        const { next, reward, ended } = step(building, cell, direction)

        const worth = ended ? reward : reward + discount * Math.max(...values[building][next])
        const surprise = worth - known[direction]
        surprises += Math.abs(surprise)
        steps++
        returns += discount ** moved * reward

        known[direction] += worth
        if (ended) break
        cell = next
      }
      trips++
    }
    if (episode % 40 === 0) {
      report({
        epoch: episode,
        epochs: episodes,
        loss: surprises / steps,
        metrics: { return: returns / trips },
      })
      trips = surprises = steps = returns = 0
    }
  }

  return {
    async advise({ building, cell }) {
      const rows = Array.from(cell.values, (place, robot) => values[building.values[robot]][place])
      return { direction: rows.map(best), values: rows }
    },
  }
}

/** The place of the largest number; the first of equals. */
function best(row: number[]): number {
  return row.reduce((largest, value, place) => (value > row[largest] ? place : largest), 0)
}

/** Random numbers between 0 and 1, the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
