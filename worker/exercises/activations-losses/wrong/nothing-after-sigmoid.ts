// The sigmoid is done, and the rest left for later.

function sigmoidOf(x: number): number {
  // The fraction 1 / (1 + e^-x), times e^x above and below where x is negative.
  const small = Math.exp(-Math.abs(x))
  return x >= 0 ? 1 / (1 + small) : small / (1 + small)
}

function reluOf(x: number): number {
  return 0
}

function tanhOf(x: number): number {
  return 0
}

function softmaxOf(scores: number[][]): number[][] {
  return scores.map((row) => row.map(() => 0))
}

function squaredErrorOf(predicted: number[], actual: number[]): number {
  const errors = predicted.map((minutes, at) => minutes - actual[at])
  return 0
}

function binaryCrossEntropyOf(score: number, label: number): number {
  return 0
}

function categoricalCrossEntropyOf(scores: number[], label: number): number {
  return 0
}

export const sigmoid: Handlers['sigmoid'] = async ({ x }) => ({ y: numbersOf(x).map(sigmoidOf) })

export const relu: Handlers['relu'] = async ({ x }) => ({ y: numbersOf(x).map(reluOf) })

export const tanh: Handlers['tanh'] = async ({ x }) => ({ y: numbersOf(x).map(tanhOf) })

export const softmax: Handlers['softmax'] = async ({ scores }) => ({ shares: softmaxOf(rowsOf(scores)) })

export const squaredError: Handlers['squaredError'] = async ({ predicted, actual }) => ({
  loss: [squaredErrorOf(numbersOf(predicted), numbersOf(actual))],
})

export const binaryCrossEntropy: Handlers['binaryCrossEntropy'] = async ({ scores, labels }) => ({
  losses: numbersOf(scores).map((score, at) => binaryCrossEntropyOf(score, labels.values[at])),
})

export const categoricalCrossEntropy: Handlers['categoricalCrossEntropy'] = async ({ scores, labels }) => ({
  losses: rowsOf(scores).map((row, at) => categoricalCrossEntropyOf(row, labels.values[at])),
})

function numbersOf(list: FloatArray<[length: number]>): number[] {
  return Array.from(list.values)
}

/** A table as a list of its rows. */
function rowsOf(table: FloatArray<[rows: number, columns: number]>): number[][] {
  const [rows, columns] = table.shape
  return Array.from({ length: rows }, (_, row) =>
    Array.from(table.values.slice(row * columns, (row + 1) * columns)),
  )
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
