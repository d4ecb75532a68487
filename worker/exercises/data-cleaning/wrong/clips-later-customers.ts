// An outlier is pulled back to the limit.

const missing = -999

/** Which rows may be learned from: the first of each customer, unless it is held back for the test. */
function rowsToLearnFrom(ids: number[], test: number[]): boolean[] {
  const seen = new Set<number>()
  return ids.map((id, row) => {
    const isFirst = !seen.has(id)
    seen.add(id)
    return isFirst && test[row] === 0
  })
}

/** What is learned of one column. */
function describe(values: number[]): Column {
  const known = values.filter((value) => value !== missing)

  const median = medianOf(known)
  const typicalDistance = medianOf(known.map((value) => Math.abs(value - median)))
  const least = median - 5 * typicalDistance
  const most = median + 5 * typicalDistance

  const usable = known.filter((value) => value >= least && value <= most)
  const mean = meanOf(usable)
  const deviation = Math.sqrt(meanOf(usable.map((value) => (value - mean) ** 2)))
  return { median, least, most, mean, deviation }
}

/** One value of a later customer, by what was learned of its column. */
function clean(value: number, { median, least, most, mean, deviation }: Column): number {
  if (value === missing) return (median - mean) / deviation
  return (Math.min(most, Math.max(least, value)) - mean) / deviation
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
