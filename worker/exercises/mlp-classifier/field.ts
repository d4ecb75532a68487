import type { XyPanel } from '../src/contract/index.js'
import type { Point } from './data.js'

const edge = 4
const cells = 40

/** Centres of the cells of the decision field, row by row from the bottom. */
export function fieldPoints(): Point[] {
  const centre = (cell: number) => -edge + ((cell + 0.5) * 2 * edge) / cells
  return Array.from({ length: cells * cells }, (_, index) => [
    centre(index % cells),
    centre(Math.floor(index / cells)),
  ])
}

export function fieldOf(chances: readonly number[]): NonNullable<XyPanel['field']> {
  const values = chances.map((chance) => Math.round(1000 * Math.min(1, Math.max(0, chance))) / 1000)
  return { x: [-edge, edge], y: [-edge, edge], columns: cells, rows: cells, values }
}
