export * from './halves.js'
export * from './handlers.js'
export { metrics, metricNames, metricOf, type MetricName } from './metrics/index.js'
export {
  largestTable,
  readTable,
  rowsProblem,
  split,
  wholeColumns,
  type RowsProblem,
  type Table,
  type TableProblem,
} from './table.js'
