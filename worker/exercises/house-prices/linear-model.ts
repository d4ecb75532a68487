import { mean, sum } from '../src/authoring/index.js'

/** A price as a sum: so much for one more of each measure, and so much to begin with. */
export interface LinearModel {
  adds: number[]
  base: number
}

/** Mean and standard deviation of each column. */
export interface Statistics {
  means: number[]
  deviations: number[]
}

export function statisticsOf(rows: readonly (readonly number[])[]): Statistics {
  const columns = columnsOf(rows)
  return { means: columns.map(mean), deviations: columns.map(deviation) }
}

export function deviation(values: readonly number[]): number {
  const middle = mean(values)
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
}

export function standardised(rows: readonly (readonly number[])[], statistics: Statistics): number[][] {
  const { means, deviations } = statistics
  return rows.map((row) => row.map((value, column) => (value - means[column]!) / deviations[column]!))
}

/** The sum with the smallest mean squared error, exactly: the normal equations on standardised columns. */
export function leastSquares(rows: readonly (readonly number[])[], targets: readonly number[]): LinearModel {
  const { means, deviations } = statisticsOf(rows)
  const columns = columnsOf(standardised(rows, { means, deviations }))
  const middle = mean(targets)
  const product = (a: readonly number[], b: readonly number[]) => mean(a.map((value, at) => value * b[at]!))
  const equations = columns.map((column) => [
    ...columns.map((other) => product(column, other)),
    product(
      column,
      targets.map((target) => target - middle),
    ),
  ])
  const adds = solved(equations).map((weight, column) => weight / deviations[column]!)
  return { adds, base: middle - sum(adds.map((add, column) => add * means[column]!)) }
}

/** R² = 1 − Σ(y − ŷ)² / Σ(y − ȳ)²: 1 for a perfect answer, 0 for always answering the mean. */
export function rSquared(predicted: readonly number[], actual: readonly number[]): number {
  const middle = mean(actual)
  const left = sum(actual.map((value, at) => (value - predicted[at]!) ** 2))
  return 1 - left / sum(actual.map((value) => (value - middle) ** 2))
}

function columnsOf(rows: readonly (readonly number[])[]): number[][] {
  return rows[0]!.map((_, column) => rows.map((row) => row[column]!))
}

/** Gaussian elimination with the largest pivot of each column; the right side is the last entry of each row. */
function solved(equations: readonly (readonly number[])[]): number[] {
  const rows = equations.map((equation) => [...equation])
  for (let at = 0; at < rows.length; at++) {
    const pivot = rows
      .slice(at)
      .reduce((best, row) => (Math.abs(row[at]!) > Math.abs(best[at]!) ? row : best))
    rows.splice(rows.indexOf(pivot), 1)
    rows.splice(at, 0, pivot)
    rows.forEach((row, index) => {
      if (index === at) return
      const share = row[at]! / pivot[at]!
      pivot.forEach((value, column) => (row[column]! -= share * value))
    })
  }
  return rows.map((row, at) => row.at(-1)! / row[at]!)
}
