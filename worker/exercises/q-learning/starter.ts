// A robot that learns its way by trying. Five places are yours, marked 1 to 5.

export async function train({ data, seed, report }: TrainContext): Promise<Handlers> {
  const [buildings, cells, directions] = data.moves.shape
  const [discount] = data.discount.values
  const random = seeded(seed)
  const episodes = 4000
  const longest = 60 // steps in a trip that finds no end

  // values[building][cell][direction]: what a step is worth, as far as the robot knows.
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
    const left = 1 - episode / episodes // the share of practice that is still to come, from 1 down to 0
    // 1. How often the robot tries something at random, and how far one experience moves a value.
    const curiosity = 0
    const learningRate = 0

    for (let building = 0; building < buildings; building++) {
      let cell = start(building)
      for (let moved = 0; moved < longest; moved++) {
        const known = values[building][cell] // the four values of this cell
        // 2. With the chance `curiosity` any direction, otherwise the best known one.
        const direction = best(known)
        const { next, reward, ended } = step(building, cell, direction)

        // 3. What this step turned out to be worth: its reward, and `discount` times the best of the four
        //    values of `next`. After the end of a trip nothing follows.
        const worth = 0
        const surprise = worth - known[direction]
        surprises += Math.abs(surprise)
        steps++
        returns += discount ** moved * reward

        // 4. Learn: move the value of this step a part of the way. Then go on from `next`, unless the trip has ended.
        known[direction] += 0
        break
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
      // 5. On duty: the direction for each robot, one of 0, 1, 2, 3, from its row of values.
      return { direction: rows.map(() => 0), values: rows }
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
