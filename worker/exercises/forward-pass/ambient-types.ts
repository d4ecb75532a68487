import { functionTypes } from '../src/authoring/index.js'

/** What the learner's editor knows of this exercise. */
export const ambientTypes = `${functionTypes(`
/** What every hidden unit and every output says about each lead, between 0 and 1, a row a lead. */
forward(question: Question): Answer | Promise<Answer>
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
}

interface Answer {
  hidden: Numbers
  output: Numbers
}

/** \`shape\` is [rows, columns]; \`values\` is flat, row after row. */
type Weights = FloatArray<[reads: number, units: number]>
type Biases = FloatArray<[units: number]>
`
