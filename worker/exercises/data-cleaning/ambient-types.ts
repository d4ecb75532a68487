import { functionTypes } from '../src/authoring/index.js'
import { measures, missing } from './data.js'

const table = `FloatArray<[rows: number, measures: ${measures}]>`
const perColumn = `FloatArray<[measures: ${measures}]>`

/** What the learner's editor knows of this exercise. */
export const ambientTypes = functionTypes(`
/**
 * What is learned from a merged table: which rows count (1) and which do not (0), and five numbers for each column.
 * Columns are minutes a week, visits a week and spend a month; ${missing} stands where a value is not known.
 */
fit(question: {
  /** The customer of each row. */
  id: IntArray<[rows: number]>
  /** 1 for rows of customers held back for the test, 0 for all others. */
  test: IntArray<[rows: number]>
  measures: ${table}
}): Promise<{
  kept: Numbers
  median: Numbers
  least: Numbers
  most: Numbers
  mean: Numbers
  deviation: Numbers
}>
/** Later customers, cleaned by statistics that were learned before: as many rows as were asked about. */
apply(question: {
  measures: ${table}
  median: ${perColumn}
  least: ${perColumn}
  most: ${perColumn}
  mean: ${perColumn}
  deviation: ${perColumn}
}): Promise<{ cleaned: Numbers }>
`)
