import { trainingUsers } from './data.js'

/** What the learner's editor knows of this exercise. */
export const ambientTypes = `
type Tensor = import('@tensorflow/tfjs').Tensor
type Scalar = import('@tensorflow/tfjs').Scalar

/** Numbers with their shape; \`values\` is flat, row after row. */
interface FloatArray<Shape extends number[]> {
  dtype: 'float32'
  shape: Shape
  values: Float32Array
}

interface TrainContext {
  /** TensorFlow.js. Read results with \`await tensor.data()\`. */
  tf: typeof import('@tensorflow/tfjs')
  data: {
    /** ${trainingUsers} rows: days of use and minutes a visit, as standard deviations from the average over all apps. */
    users: FloatArray<[users: number, measures: 2]>
    /** 1 for each user who renewed, 0 for each who left, in the same order. */
    renewed: FloatArray<[users: number]>
  }
  /** Seed every random choice with it. */
  seed: number
  /** One point of the live training curve. */
  report(progress: {
    epoch: number
    epochs: number
    loss: number
    /** Up to four more curves, e.g. { accuracy }. */
    metrics?: Record<string, number>
  }): void
}

interface Handlers {
  /** The chance, between 0 and 1, that each of the users asked about renews. */
  predict(question: { users: FloatArray<[users: number, measures: 2]> }): Promise<{
    chance: Tensor | Float32Array | number[]
  }>
}
`
