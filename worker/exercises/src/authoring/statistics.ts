export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

export function mean(values: readonly number[]): number {
  return sum(values) / values.length
}

/** Root of the mean squared difference of two lists of equal length, in their own unit. */
export function rmse(predicted: readonly number[], actual: readonly number[]): number {
  return Math.sqrt(mean(predicted.map((value, at) => (value - actual[at]!) ** 2)))
}

/** Rows of a row-major table. */
export function rowsOf(table: ArrayLike<number>, width: number): number[][] {
  const values = Array.from(table)
  return Array.from({ length: values.length / width }, (_, row) =>
    values.slice(row * width, (row + 1) * width),
  )
}

/** The column with the largest number in each row; the first of equals. */
export function chosen(table: ArrayLike<number>, width: number): number[] {
  return rowsOf(table, width).map((row) => row.indexOf(Math.max(...row)))
}

/** Share of equal entries. */
export function accuracy(choices: readonly number[], labels: readonly number[]): number {
  return mean(choices.map((choice, at) => (choice === labels[at] ? 1 : 0)))
}

/** Counts, row-major: true class by chosen class. */
export function confusion(choices: readonly number[], labels: readonly number[], classes: number): number[] {
  const counts = new Array<number>(classes * classes).fill(0)
  choices.forEach((choice, at) => counts[labels[at]! * classes + choice]!++)
  return counts
}

/** Mean over classes of F1 = 2·TP / (2·TP + FP + FN); a class never found counts 0. */
export function macroF1(counts: readonly number[]): number {
  const classes = Math.sqrt(counts.length)
  const count = (row: number, column: number) => counts[row * classes + column]!
  const all = Array.from({ length: classes }, (_, at) => at)
  const perClass = all.map((one) => {
    const chosenOrTrue = sum(all.map((other) => count(one, other) + count(other, one)))
    return chosenOrTrue === 0 ? 0 : (2 * count(one, one)) / chosenOrTrue
  })
  return mean(perClass)
}
