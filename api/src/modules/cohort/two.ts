/** A column of two numbers, and a matrix of two rows. */
export type Two = readonly [number, number]
export type Matrix = readonly [Two, Two]

export const zero: Matrix = [
  [0, 0],
  [0, 0],
]

export function plus(one: Matrix, other: Matrix, times = 1): Matrix {
  const row = (at: 0 | 1): Two => [one[at][0] + times * other[at][0], one[at][1] + times * other[at][1]]
  return [row(0), row(1)]
}

export function times(one: Matrix, other: Matrix): Matrix {
  const row = ([a, b]: Two): Two => [a * other[0][0] + b * other[1][0], a * other[0][1] + b * other[1][1]]
  return [row(one[0]), row(one[1])]
}

export function applied([[a, b], [c, d]]: Matrix, [x, y]: Two): Two {
  return [a * x + b * y, c * x + d * y]
}

export function inverse([[a, b], [c, d]]: Matrix): Matrix {
  const determinant = a * d - b * c
  return [
    [d / determinant, -b / determinant],
    [-c / determinant, a / determinant],
  ]
}

export function transposed([[a, b], [c, d]]: Matrix): Matrix {
  return [
    [a, c],
    [b, d],
  ]
}

export function scaled([[a, b], [c, d]]: Matrix, by: number): Matrix {
  return [
    [a * by, b * by],
    [c * by, d * by],
  ]
}
