/** x with matrix·x = right, for a symmetric positive definite matrix; Gaussian elimination with pivots. */
export function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length
  const rows = matrix.map((row, at) => [...row, right[at]!])
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let row = column + 1; row < size; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row
    const kept = rows[column]!
    rows[column] = rows[pivot]!
    rows[pivot] = kept
    const lead = rows[column]![column]! || 1e-12
    for (let row = column + 1; row < size; row++) {
      const factor = rows[row]![column]! / lead
      for (let at = column; at <= size; at++) rows[row]![at]! -= factor * rows[column]![at]!
    }
  }
  const solution = new Array<number>(size).fill(0)
  for (let row = size - 1; row >= 0; row--) {
    let rest = rows[row]![size]!
    for (let at = row + 1; at < size; at++) rest -= rows[row]![at]! * solution[at]!
    solution[row] = rest / (rows[row]![row]! || 1e-12)
  }
  return solution
}

export function inverted(matrix: readonly (readonly number[])[]): number[][] {
  const columns = matrix.map((_, at) =>
    solved(
      matrix,
      matrix.map((__, row) => Number(row === at)),
    ),
  )
  return matrix.map((_, row) => columns.map((column) => column[row]!))
}
