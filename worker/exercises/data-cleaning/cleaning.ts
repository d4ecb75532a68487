import { mean } from '../src/authoring/index.js'
import { measures, missing, type Table } from './data.js'

/** What `fit` learns, one number a column. */
export interface Statistics {
  median: number[]
  least: number[]
  most: number[]
  mean: number[]
  deviation: number[]
}

export interface Column {
  median: number
  least: number
  most: number
  mean: number
  deviation: number
}

/** How many typical distances from the median a value may lie. */
export const reach = 5

/** The rows to learn from: the first of each customer, and none of the test. */
export function keptRows({ id, test }: Table): boolean[] {
  const first = firstOfEach(id)
  return id.map((_, row) => first[row]! && test[row] === 0)
}

/** Whether nothing equal stood before. */
export function firstOfEach(values: readonly (number | string)[]): boolean[] {
  const seen = new Set<number | string>()
  return values.map((value) => {
    const isFirst = !seen.has(value)
    seen.add(value)
    return isFirst
  })
}

export function statisticsOf(rows: readonly (readonly number[])[]): Statistics {
  const columns = columnsOf(rows).map(describeColumn)
  const each = (name: keyof Column) => columns.map((column) => column[name])
  return {
    median: each('median'),
    least: each('least'),
    most: each('most'),
    mean: each('mean'),
    deviation: each('deviation'),
  }
}

/** Values that are there, limits around their median, and mean and deviation of what lies within. */
export function describeColumn(values: readonly number[]): Column {
  const known = knownOf(values)
  const limits = limitsOf(known)
  const left = within(known, limits)
  return { median: medianOf(known), ...limits, mean: mean(left), deviation: deviationOf(left) }
}

export function columnsOf(rows: readonly (readonly number[])[]): number[][] {
  return Array.from({ length: measures }, (_, column) => rows.map((row) => row[column]!))
}

export function knownOf(values: readonly number[]): number[] {
  return values.filter((value) => value !== missing)
}

export function limitsOf(values: readonly number[]): { least: number; most: number } {
  const median = medianOf(values)
  const typicalDistance = medianOf(values.map((value) => Math.abs(value - median)))
  return { least: median - reach * typicalDistance, most: median + reach * typicalDistance }
}

export function within(values: readonly number[], { least, most }: Pick<Column, 'least' | 'most'>): number[] {
  return values.filter((value) => value >= least && value <= most)
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2
}

export function deviationOf(values: readonly number[]): number {
  const middle = mean(values)
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
}

/** The statistics of one column. */
export function columnOf(statistics: Statistics, column: number): Column {
  return {
    median: statistics.median[column]!,
    least: statistics.least[column]!,
    most: statistics.most[column]!,
    mean: statistics.mean[column]!,
    deviation: statistics.deviation[column]!,
  }
}

/** Whether a value is there and within the limits. */
export function isUsable(value: number, { least, most }: Pick<Column, 'least' | 'most'>): boolean {
  return value !== missing && value >= least && value <= most
}

export function cleaned(rows: readonly (readonly number[])[], statistics: Statistics): number[][] {
  return rows.map((row) =>
    row.map((value, at) => {
      const column = columnOf(statistics, at)
      const filled = isUsable(value, column) ? value : column.median
      return (filled - column.mean) / column.deviation
    }),
  )
}
