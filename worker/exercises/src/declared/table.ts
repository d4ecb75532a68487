import {
  float32,
  int32,
  type DeclaredCriterion,
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

/** `cells`: of all arrays together, whose columns may stand in several of them. */
export const largestTable = { rows: 20_000, columns: 200, cells: 4_000_000 }

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
    if (whole.has(column) && value !== (value | 0)) return { kind: 'whole', line, column, found: cell }
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

const draws = 50

/**
 * Shuffled, then cut. Cut again where the rows asked about leave a metric nothing to measure, as the only rare class may:
 * a learner must not pay for a draw.
 */
export function split(plan: DeclaredPlan, { rows }: Table, random: Random): Split {
  const asked = Math.min(rows.length - 1, Math.max(1, Math.round(rows.length * plan.hiddenShare)))
  for (let draw = 0; draw < draws; draw++) {
    const mixed = random.fork(`split ${draw}`).shuffle(rows)
    const hidden = mixed.slice(0, asked)
    if (plan.criteria.every((criterion) => isMeasurable(plan, hidden, criterion)))
      return { hidden, train: mixed.slice(asked) }
  }
  throw new Error('Whichever rows are asked about, some truth is the same in all of them')
}

/** Two values at least: nothing can be told apart or explained on rows that are all alike. */
function isMeasurable(plan: DeclaredPlan, rows: Split['hidden'], { truth }: DeclaredCriterion): boolean {
  const at = plan.columns.indexOf(plan.tensors[truth]!.columns[0]!)
  return rows.some((row) => row[at] !== rows[0]![at])
}

export type RowsProblem =
  | { kind: 'too-many-cells' }
  | { kind: 'same'; column: string }
  | { kind: 'classes'; column: string; criterion: DeclaredCriterion }
  | { kind: 'whole'; column: string }

/** Why rows cannot be trained on or measured, whoever drew them; undefined where they can. */
export function rowsProblem(plan: DeclaredPlan, rows: Split['hidden']): RowsProblem | undefined {
  const width = Object.values(plan.tensors).reduce((sum, { columns }) => sum + columns.length, 0)
  if (width * rows.length > largestTable.cells) return { kind: 'too-many-cells' }
  const column = (name: string) => rows.map((row) => row[plan.columns.indexOf(name)]!)
  for (const name of wholeColumns(plan))
    if (column(name).some((value) => value !== (value | 0))) return { kind: 'whole', column: name }
  for (const criterion of plan.criteria) {
    const name = plan.tensors[criterion.truth]!.columns[0]!
    const values = column(name)
    if (values.every((value) => value === values[0])) return { kind: 'same', column: name }
    const { classes } = criterion
    if (classes !== undefined && values.some((label) => label < 0 || label >= classes))
      return { kind: 'classes', column: name, criterion }
  }
  return undefined
}
