/** What a cell of a floor plan is. Stairs and the station end a trip. */
export type Kind = 'wall' | 'floor' | 'waiting' | 'stairs' | 'station'

/** What arriving on a cell brings; staying where one is counts as arriving there again. */
export type Rewards = Readonly<Record<Exclude<Kind, 'wall'>, number>>

export interface Building {
  /** Row by row from the top. */
  kinds: readonly Kind[]
  /** The chance that a step goes off at a right angle, to the left or to the right. */
  slip: number
  rewards: Rewards
}

/** The hospitals of one run. */
export interface Hospitals {
  buildings: readonly Building[]
  /** What a reward counts one step later. */
  discount: number
}

export const rows = 6
export const columns = 8
export const cells = rows * columns
export const buildingCount = 3
/** Up, right, down, left. */
export const directions: readonly (readonly [down: number, right: number])[] = [
  [-1, 0],
  [0, 1],
  [1, 0],
  [0, -1],
]

/** Where a step leads that does not slip: into the next cell, or nowhere against a wall. */
export function neighbour({ kinds }: Building, cell: number, direction: number): number {
  const [down, right] = directions[direction]!
  const [row, column] = [Math.floor(cell / columns) + down, (cell % columns) + right]
  const inside = row >= 0 && row < rows && column >= 0 && column < columns
  const next = row * columns + column
  return inside && kinds[next] !== 'wall' ? next : cell
}

export function endsTrip(kind: Kind): boolean {
  return kind === 'stairs' || kind === 'station'
}

/** Cells on which a robot can stand and go on. */
export function openCells({ kinds }: Building): number[] {
  return kinds.flatMap((kind, cell) => (kind === 'wall' || endsTrip(kind) ? [] : [cell]))
}

export function rewardAt({ kinds, rewards }: Building, cell: number): number {
  const kind = kinds[cell]!
  return kind === 'wall' ? 0 : rewards[kind]
}

/** Where a step may lead, with the chance of each. */
export function outcomes(
  building: Building,
  cell: number,
  direction: number,
): { next: number; chance: number }[] {
  const { slip } = building
  return [
    { next: neighbour(building, cell, direction), chance: 1 - slip },
    { next: neighbour(building, cell, (direction + 1) % 4), chance: slip / 2 },
    { next: neighbour(building, cell, (direction + 3) % 4), chance: slip / 2 },
  ]
}
