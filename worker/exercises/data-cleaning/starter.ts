// Two customer tables became one, and it has to be cleaned before a model learns from it.
// Five places are yours, marked 1 to 5. What stands below them is done.

/** What the merged table holds where a value is not known. */
const missing = -999

/** 1. Which rows may be learned from: the first of each customer, unless `test` says 1. One true or false for each row. */
function rowsToLearnFrom(ids: number[], test: number[]): boolean[] {
  const seen = new Set<number>() // `seen.has(id)` asks, `seen.add(id)` remembers
  return ids.map((id, row) => {
    return true
  })
}

/** What is learned of one column. */
function describe(values: number[]): Column {
  // 2. The values that are known: `values.filter((value) => …)` keeps those for which the condition holds.
  const known = values

  // 3. Limits: five typical distances below and above the median. A typical distance is the median of all distances.
  const median = medianOf(known)
  const least = Math.min(...known)
  const most = Math.max(...known)

  // 4. Mean and standard deviation of the known values within the limits: `meanOf` averages, `Math.sqrt` takes the root.
  const mean = 0
  const deviation = 1
  return { median, least, most, mean, deviation }
}

/** One value of a later customer, by what was learned of its column. */
function clean(value: number, { median, least, most, mean, deviation }: Column): number {
  // 5. Missing or outside the limits? Then take the median instead. And then: how many deviations from the mean?
  return value
}

// From here on everything is done: tables come in, your functions answer.

interface Column {
  median: number
  least: number
  most: number
  mean: number
  deviation: number
}

export const fit: Handlers['fit'] = async ({ id, test, measures }) => {
  const kept = rowsToLearnFrom(Array.from(id.values), Array.from(test.values))
  const rows = rowsOf(measures).filter((_, row) => kept[row])
  const columns = [0, 1, 2].map((column) => describe(rows.map((row) => row[column])))
  return {
    kept: kept.map(Number),
    median: columns.map((column) => column.median),
    least: columns.map((column) => column.least),
    most: columns.map((column) => column.most),
    mean: columns.map((column) => column.mean),
    deviation: columns.map((column) => column.deviation),
  }
}

export const apply: Handlers['apply'] = async ({ measures, median, least, most, mean, deviation }) => {
  const columns = [0, 1, 2].map((column) => ({
    median: median.values[column],
    least: least.values[column],
    most: most.values[column],
    mean: mean.values[column],
    deviation: deviation.values[column],
  }))
  return { cleaned: rowsOf(measures).map((row) => row.map((value, column) => clean(value, columns[column]))) }
}

/** The value in the middle once they are sorted; of an even number, halfway between the two in the middle. */
function medianOf(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  return (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2
}

function meanOf(values: number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length
}

/** The table as a list of rows. */
function rowsOf({ shape, values }: FloatArray<[rows: number, measures: 3]>): number[][] {
  return Array.from({ length: shape[0] }, (_, row) => Array.from(values.slice(3 * row, 3 * row + 3)))
}
