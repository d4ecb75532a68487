export * from './halves.js'
export * from './handlers.js'
export { metrics, metricNames, metricOf, type MetricName } from './metrics/index.js'
export { largestTable, readTable, wholeColumns, type Table, type TableProblem } from './table.js'
