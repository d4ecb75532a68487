import { rowsOf } from '../src/authoring/index.js'
import { int32, type Ask } from '../src/contract/index.js'
import { openCells, type Hospitals } from './building.js'
import type { Values } from './solver.js'

/** What the learner says about one building, for each of its open cells in order. */
export interface Advice {
  directions: number[]
  values: Values
}

/** Asks once about every open cell of every building. */
export async function askAll(ask: Ask, { buildings }: Hospitals): Promise<Advice[]> {
  const open = buildings.map(openCells)
  const robots = open.flatMap((cells, building) => cells.map((cell) => ({ building, cell })))
  const { direction, values } = await ask('advise', {
    building: int32(
      [robots.length],
      robots.map(({ building }) => building),
    ),
    cell: int32(
      [robots.length],
      robots.map(({ cell }) => cell),
    ),
  })
  const chosen = Array.from(direction!.values)
  const worth = rowsOf(values!.values, 4)
  const of = <T>(list: readonly T[], building: number) =>
    list.filter((_, robot) => robots[robot]!.building === building)
  return buildings.map((_, building) => ({ directions: of(chosen, building), values: of(worth, building) }))
}
