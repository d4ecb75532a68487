import { intentCount, type Requests } from './data.js'

/** Answers to a list of requests: row-major `[requests, intents]`. */
export type Probabilities = readonly number[]

/** The intent with the largest number in each row; the first of equals. */
export function chosen(probabilities: Probabilities): number[] {
  return rowsOf(probabilities).map((row) => row.indexOf(Math.max(...row)))
}

export function rowsOf(probabilities: Probabilities): number[][] {
  return Array.from({ length: probabilities.length / intentCount }, (_, row) =>
    probabilities.slice(row * intentCount, (row + 1) * intentCount),
  )
}

/** Counts, row-major: true intent by chosen intent. */
export function confusion(probabilities: Probabilities, { labels }: Requests): number[] {
  const counts = new Array<number>(intentCount * intentCount).fill(0)
  chosen(probabilities).forEach((choice, at) => counts[labels[at]! * intentCount + choice]!++)
  return counts
}

/** Mean over intents of F1 = 2·TP / (2·TP + FP + FN); an intent never found counts 0. */
export function macroF1(counts: readonly number[]): number {
  const count = (row: number, column: number) => counts[row * intentCount + column]!
  const all = Array.from({ length: intentCount }, (_, at) => at)
  const perIntent = all.map((intent) => {
    const right = count(intent, intent)
    const chosenOrTrue = sum(all.map((other) => count(intent, other) + count(other, intent)))
    return chosenOrTrue === 0 ? 0 : (2 * right) / chosenOrTrue
  })
  return sum(perIntent) / intentCount
}

export function accuracy(probabilities: Probabilities, { labels }: Requests): number {
  return mean(chosen(probabilities).map((choice, at) => (choice === labels[at] ? 1 : 0)))
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

export function mean(values: readonly number[]): number {
  return sum(values) / values.length
}
