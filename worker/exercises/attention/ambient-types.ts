import { functionTypes } from '../src/authoring/index.js'

/** What the learner's editor knows of this exercise. */
export const ambientTypes = functionTypes(`
/** Each query looks at all keys. The weights are its shares; the output is the values, mixed in these shares. */
attend(question: {
  q: FloatArray<[queries: number, width: number]>
  k: FloatArray<[keys: number, width: number]>
  v: FloatArray<[keys: number, width: number]>
}): Promise<{ weights: Numbers; output: Numbers }>
/** The same for words of one text, where none may look at a later one. */
causal(question: {
  q: FloatArray<[words: number, width: number]>
  k: FloatArray<[words: number, width: number]>
  v: FloatArray<[words: number, width: number]>
}): Promise<{ weights: Numbers; output: Numbers }>
/** A layer of several heads, without a mask. \`width\` is a multiple of the number of heads. */
multiHead(question: {
  x: FloatArray<[words: number, width: number]>
  wq: FloatArray<[width: number, width: number]>
  wk: FloatArray<[width: number, width: number]>
  wv: FloatArray<[width: number, width: number]>
  wo: FloatArray<[width: number, width: number]>
  /** One whole number: how many heads. */
  heads: IntArray<[one: 1]>
}): Promise<{ output: Numbers }>
`)
