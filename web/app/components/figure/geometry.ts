import type { Axis, XyPanel } from '@skillgrad/exercises/contract'

export interface Extent {
  x: [number, number]
  y: [number, number]
}

/** The window that shows every finite point, with a little air; a logarithmic axis leaves out what is not above 0. */
export function extentOf(panel: XyPanel): Extent {
  return {
    x: panel.field ? [...panel.field.x] : axisExtent(panel.x, values(panel, 'x'), 0.02),
    y: panel.field ? [...panel.field.y] : axisExtent(panel.y, values(panel, 'y'), 0.06),
  }
}

function values(panel: XyPanel, side: 'x' | 'y'): number[] {
  return panel.series.flatMap((series) => [...series[side]])
}

function axisExtent(axis: Axis, all: readonly number[], air: number): [number, number] {
  const shown = all.filter((value) => Number.isFinite(value) && (axis.scale !== 'log' || value > 0))
  if (shown.length === 0) return axis.scale === 'log' ? [0.1, 1] : [0, 1]
  const [low, high] = shown.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  ) as [number, number]
  return axis.scale === 'log' ? logExtent(low, high) : linearExtent(low, high, air)
}

function logExtent(low: number, high: number): [number, number] {
  return low === high ? [low / 2, high * 2] : [low / 1.15, high * 1.15]
}

/** Zero is kept as an edge where the data starts close to it, so that a picture of counts or minutes stands on the ground. */
function linearExtent(low: number, high: number, air: number): [number, number] {
  if (low === high) return [low - (Math.abs(low) || 1) / 2, high + (Math.abs(high) || 1) / 2]
  const span = high - low
  return [
    low >= 0 && low < 0.35 * span ? 0 : low - air * span,
    high <= 0 && high > -0.35 * span ? 0 : high + air * span,
  ]
}

export interface FieldRun {
  row: number
  from: number
  length: number
  /** 0 to `fieldSteps` - 1. */
  step: number
}

export const fieldSteps = 9

/** A field as runs of equal colour along each row: a tenth of the rectangles, the same picture. */
export function fieldRuns(field: NonNullable<XyPanel['field']>): FieldRun[] {
  const runs: FieldRun[] = []
  for (let row = 0; row < field.rows; row++) {
    for (let column = 0; column < field.columns; column++) {
      const step = stepOf(field.values[row * field.columns + column] ?? 0)
      const last = runs.at(-1)
      if (last && last.row === row && last.step === step) last.length++
      else runs.push({ row, from: column, length: 1, step })
    }
  }
  return runs
}

function stepOf(value: number): number {
  const clipped = Math.min(1, Math.max(0, Number.isFinite(value) ? value : 0.5))
  return Math.min(fieldSteps - 1, Math.floor(clipped * fieldSteps))
}

/** Edges between cells on different sides of one half, in cells: where a classifier changes its mind. */
export function boundaryEdges(
  field: NonNullable<XyPanel['field']>,
): { x1: number; y1: number; x2: number; y2: number }[] {
  const side = (row: number, column: number) => (field.values[row * field.columns + column] ?? 0) >= 0.5
  const edges = []
  for (let row = 0; row < field.rows; row++) {
    for (let column = 0; column < field.columns; column++) {
      const here = side(row, column)
      if (column + 1 < field.columns && side(row, column + 1) !== here) {
        edges.push({ x1: column + 1, y1: row, x2: column + 1, y2: row + 1 })
      }
      if (row + 1 < field.rows && side(row + 1, column) !== here) {
        edges.push({ x1: column, y1: row + 1, x2: column + 1, y2: row + 1 })
      }
    }
  }
  return edges
}

/** Width of a label in pixels at 12 px type: Han characters are square, Latin ones a bit over half. */
export function labelWidth(label: string): number {
  return [...label].reduce((width, character) => width + (/[\u2e80-\uffef]/.test(character) ? 12 : 6.6), 0)
}
