import {
  float32,
  int32,
  type DeclaredPlan,
  type Random,
  type TensorMap,
  type WireTensor,
} from '../contract/index.js'

/** A table of numbers, row after row. */
export interface Table {
  columns: readonly string[]
  rows: readonly (readonly number[])[]
}

export type TableProblem =
  | { kind: 'empty' }
  | { kind: 'columns'; found: readonly string[] }
  | { kind: 'width'; line: number; found: number; needed: number }
  | { kind: 'number'; line: number; column: string; found: string }
  | { kind: 'whole'; line: number; column: string; found: string }

export const largestTable = { rows: 20_000, columns: 200 }

/**
 * A table of numbers from CSV: a header with exactly the declared columns, then one row a line. A first problem is told
 * with its line, from 1.
 */
export function readTable(
  csv: string,
  columns: readonly string[],
  whole: ReadonlySet<string> = new Set(),
): Table | TableProblem {
  const lines = csv.replace(/^\uFEFF/, '').split(/\r?\n/)
  while (lines.at(-1)?.trim() === '') lines.pop()
  const [header, ...body] = lines
  if (header === undefined || body.length === 0) return { kind: 'empty' }
  const found = cellsOf(header)
  if (found.join() !== columns.join()) return { kind: 'columns', found }
  const rows: number[][] = []
  for (const [at, text] of body.entries()) {
    const row = readRow(text, { line: at + 2, columns, whole })
    if (!Array.isArray(row)) return row
    rows.push(row)
  }
  return { columns, rows }
}

interface Place {
  line: number
  columns: readonly string[]
  whole: ReadonlySet<string>
}

function readRow(text: string, { line, columns, whole }: Place): number[] | TableProblem {
  const cells = cellsOf(text)
  if (cells.length !== columns.length)
    return { kind: 'width', line, found: cells.length, needed: columns.length }
  const row: number[] = []
  for (const [at, cell] of cells.entries()) {
    const value = cell === '' ? NaN : Number(cell)
    const column = columns[at]!
    if (!Number.isFinite(Math.fround(value))) return { kind: 'number', line, column, found: cell }
    if (whole.has(column) && !Number.isInteger(value)) return { kind: 'whole', line, column, found: cell }
    row.push(value)
  }
  return row
}

const cellsOf = (line: string) => line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))

/** Columns that must hold whole numbers: those that some array takes as `int32`. */
export function wholeColumns({ tensors }: DeclaredPlan): ReadonlySet<string> {
  return new Set(Object.values(tensors).flatMap(({ columns, dtype }) => (dtype === 'int32' ? columns : [])))
}

/** The plan's arrays out of some rows of its table. */
export function tensorsOf(plan: DeclaredPlan, rows: readonly (readonly number[])[]): TensorMap {
  return Object.fromEntries(
    Object.entries(plan.tensors).map(([name, { columns, dtype }]): [string, WireTensor] => {
      const at = columns.map((column) => plan.columns.indexOf(column))
      const values = rows.flatMap((row) => at.map((column) => row[column]!))
      const shape = columns.length === 1 ? [rows.length] : [rows.length, columns.length]
      return [name, dtype === 'int32' ? int32(shape, values) : float32(shape, values)]
    }),
  )
}

export interface Split {
  train: readonly (readonly number[])[]
  hidden: readonly (readonly number[])[]
}

/** Shuffled, then cut. */
export function split({ rows }: Table, hiddenShare: number, random: Random): Split {
  const mixed = random.shuffle(rows)
  const hidden = Math.min(rows.length - 1, Math.max(1, Math.round(rows.length * hiddenShare)))
  return { hidden: mixed.slice(0, hidden), train: mixed.slice(hidden) }
}
