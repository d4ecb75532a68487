// Shares of the scores themselves, lifted so that the lowest is 0.

function sigmoidOf(x: number): number {
  // The fraction 1 / (1 + e^-x), times e^x above and below where x is negative.
  const small = Math.exp(-Math.abs(x))
  return x >= 0 ? 1 / (1 + small) : small / (1 + small)
}

function reluOf(x: number): number {
  return Math.max(0, x)
}

function tanhOf(x: number): number {
  return 2 * sigmoidOf(2 * x) - 1
}

function softmaxOf(scores: number[][]): number[][] {
  return scores.map((row) => {
    const lowest = Math.min(...row)
    const above = row.map((score) => score - lowest + 1e-9)
    return above.map((score) => score / sum(above))
  })
}

function squaredErrorOf(predicted: number[], actual: number[]): number {
  const errors = predicted.map((minutes, at) => minutes - actual[at])
  return sum(errors.map((error) => error * error)) / errors.length
}

function binaryCrossEntropyOf(score: number, label: number): number {
  return Math.max(score, 0) - score * label + Math.log(1 + Math.exp(-Math.abs(score)))
}

function categoricalCrossEntropyOf(scores: number[], label: number): number {
  const largest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - largest))
  return largest + Math.log(sum(powers)) - scores[label]
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
