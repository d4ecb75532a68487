// Whatever is below the threshold goes.

/** Sets the weights nearest to 0 to 0, as large a part of all as `share` says. */
export function prune({ weights, share }: Pruning) {
  const values = Array.from(weights.values)
  const count = Math.round(share.values[0] * values.length)
  const sizes = values.map(Math.abs).sort((one, other) => one - other)
  return { weights: values.map((value) => (value < sizes[count] ? 0 : value)) }
}

/** Whole numbers in place of weights: each column gets a ruler of its own. */
export function quantise({ weights }: Table) {
  const [rows, columns] = weights.shape
  const codes = new Array<number>(rows * columns).fill(0)
  const scales = new Array<number>(columns).fill(1)
  for (let column = 0; column < columns; column++) {
    const own = columnOf(weights, column)
    const largest = Math.max(...own.map(Math.abs))
    const scale = largest === 0 ? 1 : largest / 127
    scales[column] = scale
    own.forEach((weight, row) => {
      const code = Math.round(weight / scale)
      codes[row * columns + column] = code
    })
  }
  return { codes, scales }
}

/** Back from codes to weights. */
export function dequantise({ codes, scales }: Quantised) {
  const [, columns] = codes.shape
  const weights = Array.from(codes.values, (code, place) => {
    const scale = scales.values[place % columns]
    return code * scale
  })
  return { weights }
}

/** The bytes of one layer. */
export function size({ codes }: Coded) {
  const [rows, columns] = codes.shape
  const kept = codes.values.filter((code) => code !== 0).length
  const bytes = Math.ceil((rows * columns) / 8) + kept + 4 * columns + 4 * columns
  return { bytes }
}

/** One column of a table, from the first row to the last. */
function columnOf(weights: Table['weights'], column: number): number[] {
  const [rows, columns] = weights.shape
  return Array.from({ length: rows }, (_, row) => weights.values[row * columns + column])
}
