// The seven small functions behind that night, made to hold for scores of ±1000.
// Five places are yours, marked 1 to 5. What stands below them is done.

/** 1. Three bends, each for one number: sigmoid, ReLU and tanh. */
function sigmoidOf(x: number): number {
  return 0
}

function reluOf(x: number): number {
  return 0
}

function tanhOf(x: number): number {
  return 0
}

/**
 * 2. Softmax: scores become shares. One row for each message, one column for each team.
 *    Subtract the largest score of the row before you raise e to anything.
 */
function softmaxOf(scores: number[][]): number[][] {
  return scores.map((row) => {
    const largest = Math.max(...row)
    const powers = row.map((score) => 0)
    return powers
  })
}

/** 3. The mean squared error of two lists of equal length. */
function squaredErrorOf(predicted: number[], actual: number[]): number {
  const errors = predicted.map((minutes, at) => minutes - actual[at])
  return 0
}

/** 4. The cross-entropy of one score. `label` is 1 for an urgent message and 0 for any other. */
function binaryCrossEntropyOf(score: number, label: number): number {
  return 0
}

/** 5. The cross-entropy of one message: its scores, and the column of the right team, counted from 0. */
function categoricalCrossEntropyOf(scores: number[], label: number): number {
  return 0
}

// From here on everything is done: the questions come in, your functions answer.

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
