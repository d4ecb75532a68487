/** The lower triangle L with L·Lᵀ = matrix, or null where the matrix is not positive definite. */
export function choleskyOf(matrix: readonly (readonly number[])[]): number[][] | null {
  const lower: number[][] = matrix.map(() => [])
  for (let row = 0; row < matrix.length; row++)
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row]![column]!
      for (let at = 0; at < column; at++) rest -= lower[row]![at]! * lower[column]![at]!
      if (row !== column) lower[row]![column] = rest / lower[column]![column]!
      else if (rest > 1e-9) lower[row]![row] = Math.sqrt(rest)
      else return null
    }
  return lower
}
