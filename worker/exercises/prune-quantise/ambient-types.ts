import { functionTypes } from '../src/authoring/index.js'

/** What the learner's editor knows of this exercise. Tables have a row for each input and a column for each unit. */
export const ambientTypes = `${functionTypes(`
/** The same table with the weights nearest to 0 set to 0: as many of all as \`share\` says. */
prune(question: Pruning): Answer<{ weights: Numbers }>
/** A whole number from −127 to 127 for each weight, and for each column what one step is worth. */
quantise(question: Table): Answer<{ codes: Numbers; scales: Numbers }>
/** The weights that codes and scales stand for. */
dequantise(question: Quantised): Answer<{ weights: Numbers }>
/** How many bytes a layer takes once its weights are these codes. */
size(question: Coded): Answer<{ bytes: Single }>
`)}
interface Table {
  /** Row after row: a row for each input of the layer, a column for each unit that reads them. */
  weights: FloatArray<[rows: number, columns: number]>
}

interface Pruning extends Table {
  /** Between 0 and 1: which part of all weights is to go. */
  share: FloatArray<[1]>
}

interface Coded {
  /** Row after row, like the weights; 0 where a weight was pruned. */
  codes: IntArray<[rows: number, columns: number]>
}

interface Quantised extends Coded {
  /** For each column, what one step is worth. */
  scales: FloatArray<[columns: number]>
}
`
