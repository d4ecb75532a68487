import * as statistics from '../src/authoring/index.js'
import { intentCount, type Requests } from './data.js'

/** Answers to a list of requests: row-major `[requests, intents]`. */
export type Probabilities = readonly number[]

/** The intent with the largest number in each row; the first of equals. */
export function chosen(probabilities: Probabilities): number[] {
  return statistics.chosen(probabilities, intentCount)
}

export function rowsOf(probabilities: Probabilities): number[][] {
  return statistics.rowsOf(probabilities, intentCount)
}

/** Counts, row-major: true intent by chosen intent. */
export function confusion(probabilities: Probabilities, { labels }: Requests): number[] {
  return statistics.confusion(chosen(probabilities), labels, intentCount)
}

export function accuracy(probabilities: Probabilities, { labels }: Requests): number {
  return statistics.accuracy(chosen(probabilities), labels)
}
