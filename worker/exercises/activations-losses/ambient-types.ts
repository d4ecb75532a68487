import { functionTypes } from '../src/authoring/index.js'

/** What the learner's editor knows of this exercise. */
export const ambientTypes = functionTypes(`
/** Each number, bent by the sigmoid. */
sigmoid(question: { x: FloatArray<[numbers: number]> }): Promise<{ y: Numbers }>
/** Each number, or 0 where it is negative. */
relu(question: { x: FloatArray<[numbers: number]> }): Promise<{ y: Numbers }>
/** Each number, bent by tanh. */
tanh(question: { x: FloatArray<[numbers: number]> }): Promise<{ y: Numbers }>
/** Each message's scores as shares of 1: one row for each message, one column for each team. */
softmax(question: { scores: FloatArray<[messages: number, teams: number]> }): Promise<{ shares: Numbers }>
/** One number in a list: the mean squared error, in minutes². */
squaredError(question: {
  predicted: FloatArray<[replies: number]>
  actual: FloatArray<[replies: number]>
}): Promise<{ loss: Numbers }>
/** The loss of each message by its score; its label is 1 where it was urgent, 0 where not. */
binaryCrossEntropy(question: {
  scores: FloatArray<[messages: number]>
  labels: IntArray<[messages: number]>
}): Promise<{ losses: Numbers }>
/** The loss of each message by its scores; its label is the column of the right team, counted from 0. */
categoricalCrossEntropy(question: {
  scores: FloatArray<[messages: number, teams: number]>
  labels: IntArray<[messages: number]>
}): Promise<{ losses: Numbers }>
`)
