import { trainTypes } from '../src/authoring/index.js'
import { rowLength, trainingRows } from './data.js'
import { vocabulary } from './lexicon.js'

const shared = trainTypes({
  data: `
/** ${trainingRows} rows of ${rowLength} words: letters one after the other. Each word is a number from 0 to ${vocabulary - 1}. */
letters: IntArray<[rows: number, words: number]>
/** How many different words there are: ${vocabulary}, as \`data.vocabulary.values[0]\`. */
vocabulary: IntArray<[]>`,
  handlers: `
/** One step of your cell, for the four parts and the memory given. */
cell(question: {
  forget: CellNumbers
  input: CellNumbers
  output: CellNumbers
  candidate: CellNumbers
  memory: CellNumbers
}): Promise<{ memory: Numbers; hidden: Numbers }>
/** After each word of each row, the chance of every word to come next. */
probabilities(question: { tokens: IntArray<[rows: number, words: number]> }): Promise<{ chances: Numbers }>
/** Writes on after the prompts, one word for each die; a die is a number from 0 to below 1. */
generate(question: {
  prompt: IntArray<[rows: number, given: number]>
  temperature: FloatArray<[]>
  dice: FloatArray<[rows: number, words: number]>
}): Promise<{ words: Numbers }>`,
})

/** What the learner's editor knows of this exercise. */
export const ambientTypes = `${shared}
type CellNumbers = FloatArray<[rows: number, units: number]>

/** What reaches the cell: four sums, not squashed yet, and the memory so far; each [rows, units]. */
type Parts = { forget: Tensor; input: Tensor; output: Tensor; candidate: Tensor; memory: Tensor }
/** What the cell hands on to the next word; each [rows, units]. */
type State = { memory: Tensor; hidden: Tensor }
`
