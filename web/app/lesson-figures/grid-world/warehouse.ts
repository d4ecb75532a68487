import { randomFrom } from '../kit/random'

export const columns = 6
export const rows = 4
export const start = 18
export const desk = 23
export const ramp: readonly number[] = [19, 20, 21, 22]
/** Up, right, down, left. */
const moves = [
  [-1, 0],
  [0, 1],
  [1, 0],
  [0, -1],
] as const

export const rewards = { desk: 10, ramp: -10 } as const
export const discount = 0.9
/** A trip that comes nowhere is broken off. */
const longestTrip = 60

export interface Hall {
  /** What each step brings that ends nothing. */
  step: number
  /** How often a step goes off to the left or the right instead. */
  slip: number
}

/** Of each cell four numbers: what a step up, right, down, left is worth. */
export type Table = number[][]

export function endsAt(cell: number): boolean {
  return cell === desk || ramp.includes(cell)
}

/** Q-learning: trips from anywhere, at first at random and later less, each entry moved towards what the step turned out to be worth. */
export function practised(hall: Hall, trips: number): Table {
  const random = randomFrom(7)
  const table: Table = Array.from({ length: columns * rows }, () => [0, 0, 0, 0])
  for (let trip = 0; trip < trips; trip++) {
    const left = 1 - trip / trips
    let cell = random.below(columns * rows)
    for (let step = 0; step < longestTrip && !endsAt(cell); step++) {
      const row = table[cell]!
      const direction = random.uniform() < Math.max(0.1, left) ? random.below(4) : best(row)
      const next = neighbour(cell, slipped(direction, hall.slip, random.uniform()))
      const worth = rewardAt(next, hall) + (endsAt(next) ? 0 : discount * Math.max(...table[next]!))
      row[direction]! += 0.3 * left * (worth - row[direction]!)
      cell = next
    }
  }
  return table
}

/** The true worth, by whoever knows the floor: each cell from its neighbours, until nothing changes. */
export function planned(hall: Hall): Table {
  let table: Table = Array.from({ length: columns * rows }, () => [0, 0, 0, 0])
  for (let round = 0; round < 400; round++)
    table = table.map((_, cell) => moves.map((__, direction) => worthOf(table, hall, cell, direction)))
  return table
}

function worthOf(table: Table, hall: Hall, cell: number, direction: number): number {
  if (endsAt(cell)) return 0
  const outcomes = [
    { way: direction, chance: 1 - hall.slip },
    { way: (direction + 1) % 4, chance: hall.slip / 2 },
    { way: (direction + 3) % 4, chance: hall.slip / 2 },
  ]
  return outcomes.reduce((sum, { way, chance }) => {
    const next = neighbour(cell, way)
    return sum + chance * (rewardAt(next, hall) + (endsAt(next) ? 0 : discount * Math.max(...table[next]!)))
  }, 0)
}

export interface Trip {
  cells: number[]
  end: 'desk' | 'ramp' | 'nowhere'
}

/** The way from the corner by the best entries, if no step slides. */
export function wayOf(table: Table): Trip {
  const cells = [start]
  for (let cell = start; !endsAt(cell);) {
    cell = neighbour(cell, best(table[cell]!))
    if (cells.includes(cell)) return { cells, end: 'nowhere' }
    cells.push(cell)
  }
  return { cells, end: cells.at(-1) === desk ? 'desk' : 'ramp' }
}

export function best(row: readonly number[]): number {
  return row.indexOf(Math.max(...row))
}

export function neighbour(cell: number, direction: number): number {
  const [down, right] = moves[direction]!
  const [row, column] = [Math.floor(cell / columns) + down, (cell % columns) + right]
  return row < 0 || row >= rows || column < 0 || column >= columns ? cell : row * columns + column
}

function slipped(direction: number, slip: number, chance: number): number {
  if (chance >= slip) return direction
  return (direction + (chance < slip / 2 ? 1 : 3)) % 4
}

function rewardAt(cell: number, { step }: Hall): number {
  if (cell === desk) return rewards.desk
  return ramp.includes(cell) ? rewards.ramp : step
}
