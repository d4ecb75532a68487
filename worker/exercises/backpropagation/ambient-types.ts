import { functionTypes } from '../src/authoring/index.js'

/** What the learner's editor knows of this exercise. */
export const ambientTypes = `${functionTypes(`
/** The loss over all leads, and how it grows with every weight and every bias. */
gradients(question: Question): Answer<Gradients>
`)}
interface Question {
  /** The inputs, a row a lead. */
  x: FloatArray<[leads: number, inputs: number]>
  /** Weights of the hidden layer: a row for each input, in it one weight for each unit. */
  w1: Weights
  /** One for each hidden unit. */
  b1: Biases
  /** Weights of the output layer: a row for each hidden unit, in it one weight for each output. */
  w2: Weights
  /** One for each output. */
  b2: Biases
  /** What became of each lead: 1 or 0 for every output. */
  targets: FloatArray<[leads: number, outputs: number]>
}

interface Gradients {
  loss: Single
  /** Each of the shape of what it is the gradient of; flat lists, row after row, will do. */
  dw1: Numbers
  db1: Numbers
  dw2: Numbers
  db2: Numbers
}

/** \`shape\` is [rows, columns]; \`values\` is flat, row after row. */
type Table = FloatArray<[rows: number, columns: number]>
type Weights = FloatArray<[reads: number, units: number]>
type Biases = FloatArray<[units: number]>
`
