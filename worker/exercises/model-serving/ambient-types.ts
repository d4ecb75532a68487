import { functionTypes } from '../src/authoring/index.js'

/** What the learner's editor knows of this exercise. */
export const ambientTypes = `${functionTypes(`
/** The file of a model, byte by byte. */
save(question: {
  mean: FloatArray<[measures: number]>
  deviation: FloatArray<[measures: number]>
  w1: FloatArray<[measures: number, hidden: number]>
  b1: FloatArray<[hidden: number]>
  w2: FloatArray<[hidden: number, verdicts: 3]>
  b2: FloatArray<[verdicts: 3]>
}): Answer<{ file: Uint8Array | number[] }>
/** Puts the model of a file into service, in place of any other, and shows its tensors. */
load(question: { file: IntArray<[bytes: number]> }): Answer<Record<TensorName, Tensor>>
/** The chances of three verdicts for each row, in plain numbers. No call of the model may have more than \`most\` rows. */
serve(question: {
  rows: FloatArray<[rows: number, measures: number]>
  most: IntArray<[one: 1]>
}): Answer<{ probabilities: Numbers }>
/** Tensors alive now; files read and rows of each call of the model since the meter was last read. */
meter(question: {}): Answer<{ tensors: number[]; reads: number[]; calls: number[] }>
`)}
type TensorName = 'mean' | 'deviation' | 'w1' | 'b1' | 'w2' | 'b2'

/** What the header says of one tensor. */
interface Entry {
  name: TensorName
  dtype: 'float32'
  shape: number[]
}
`
