import { mean } from '../src/authoring/index.js'
import { cells, directions, endsTrip, openCells, outcomes, rewardAt, type Building } from './building.js'

/** A value for each direction, cell by cell; zeros where no robot can go on. */
export type Values = readonly (readonly number[])[]

/** What a step counts as, beside its own reward, for one who learns in some other way than the right one. */
export interface Belief {
  /** What is taken from the values of the cell the step led to, or of the one it came from. */
  ahead?: (next: readonly number[], here: readonly number[]) => number
  discount?: number
  reward?: (reward: number) => number
  /** Trips go on after stairs and station. */
  endless?: boolean
}

/** Taken out of the global object once: inside a context of its own, each look-up there costs more than the sum it serves. */
const { abs, max } = Math
const closeEnough = 1e-5
/** Enough for any discount below 0.97; without a discount the trips themselves end the sum. */
const mostSweeps = 1000

/** The fixed point that learning under this belief moves towards: without one, the true values of the best policy. */
export function valuesOf(building: Building, discount: number, belief: Belief = {}): Values {
  const { ahead = highest, endless = false } = belief
  const factor = belief.discount ?? discount
  const values: number[][] = Array.from({ length: cells }, () => directions.map(() => 0))
  const steps = stepsFrom(endless ? everyCell(building) : openCells(building), building, belief)
  sweep(() => {
    let moved = 0
    for (const { cell, ways } of steps) {
      const here = values[cell]!
      for (let direction = 0; direction < ways.length; direction++) {
        let worth = 0
        for (const { next, chance, gain, over } of ways[direction]!)
          worth += chance * (gain + (over ? 0 : factor * ahead(values[next]!, here)))
        moved = max(moved, abs(worth - here[direction]!))
        here[direction] = worth
      }
    }
    return moved
  })
  return values
}

/** What trips bring on average, from all cells alike, to a robot that goes in these directions. */
export function meanReturn(building: Building, discount: number, chosen: (cell: number) => number): number {
  const open = openCells(building)
  const steps = stepsFrom(open, building).map(({ cell, ways }) => ({ cell, way: ways[chosen(cell)]! }))
  const worth = new Array<number>(cells).fill(0)
  sweep(() => {
    let moved = 0
    for (const { cell, way } of steps) {
      let found = 0
      for (const { next, chance, gain } of way) found += chance * (gain + discount * worth[next]!)
      moved = max(moved, abs(found - worth[cell]!))
      worth[cell] = found
    }
    return moved
  })
  return mean(open.map((cell) => worth[cell]!))
}

/** The same for a robot that picks every direction at random. */
export function strollReturn(building: Building, discount: number): number {
  const values = valuesOf(building, discount, { ahead: average })
  return mean(openCells(building).map((cell) => average(values[cell]!)))
}

/** The direction of the highest value; the first of equals. */
export function bestDirection(values: readonly number[]): number {
  return values.indexOf(Math.max(...values))
}

/** Of four numbers, by their places: the sweeps ask for it a million times. */
export function highest(values: readonly number[]): number {
  return max(values[0]!, values[1]!, values[2]!, values[3]!)
}

export function average(values: readonly number[]): number {
  return (values[0]! + values[1]! + values[2]! + values[3]!) / 4
}

interface Way {
  next: number
  chance: number
  gain: number
  /** Nothing follows. */
  over: boolean
}

/** Everything that can happen in these cells, worked out once: the sweeps that follow are many. */
function stepsFrom(from: readonly number[], building: Building, { reward, endless }: Belief = {}) {
  const wayOf = (cell: number, direction: number): Way[] =>
    outcomes(building, cell, direction).map(({ next, chance }) => {
      const given = rewardAt(building, next)
      const over = !endless && endsTrip(building.kinds[next]!)
      return { next, chance, gain: reward ? reward(given) : given, over }
    })
  return from.map((cell) => ({ cell, ways: directions.map((_, direction) => wayOf(cell, direction)) }))
}

function sweep(once: () => number): void {
  for (let sweeps = 0; sweeps < mostSweeps; sweeps++) if (once() < closeEnough) return
}

function everyCell({ kinds }: Building): number[] {
  return kinds.flatMap((kind, cell) => (kind === 'wall' ? [] : [cell]))
}
