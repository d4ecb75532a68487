// Four functions that make a network small. Five places are yours, marked 1 to 5.

/** Sets the weights nearest to 0 to 0, as large a part of all as `share` says. */
export function prune({ weights, share }: Pruning) {
  const values = Array.from(weights.values)
  const count = Math.round(share.values[0] * values.length)
  const places = values.map((_, place) => place)
  // 1. Sort `places` so that the weights nearest to 0 come first, and set the first `count` of them to 0.
  return { weights: values }
}

/** Whole numbers in place of weights: each column gets a ruler of its own. */
export function quantise({ weights }: Table) {
  const [rows, columns] = weights.shape
  const codes = new Array<number>(rows * columns).fill(0)
  const scales = new Array<number>(columns).fill(1)
  for (let column = 0; column < columns; column++) {
    const own = columnOf(weights, column)
    // 2. One step of this column's ruler: the weight furthest from 0 is to get the code 127 or −127.
    //    A column may hold nothing but zeros. Then any step will do, except 0.
    const scale = 1
    scales[column] = scale
    own.forEach((weight, row) => {
      // 3. The whole number of steps that comes nearest to the weight.
      const code = 0
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
    // 4. The weight that this code stands for.
    return 0
  })
  return { weights }
}

/** The bytes of one layer. */
export function size({ codes }: Coded) {
  const [rows, columns] = codes.shape
  const kept = codes.values.filter((code) => code !== 0).length
  // 5. A bit for each weight, kept or not, rounded up to whole bytes. A byte for each weight that was kept.
  //    Four bytes for the scale of each column, and four for its bias.
  const bytes = 0
  return { bytes }
}

/** One column of a table, from the first row to the last. */
function columnOf(weights: Table['weights'], column: number): number[] {
  const [rows, columns] = weights.shape
  return Array.from({ length: rows }, (_, row) => weights.values[row * columns + column])
}
