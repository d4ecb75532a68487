import { trainTypes } from '../src/authoring/index.js'
import { languageModelShape } from '../language-model/shape.js'
import { longestAnswer } from './brand.js'

/** What the learner's editor knows of this exercise. */
export const ambientTypes = `
type TensorFlow = typeof import('@tensorflow/tfjs')
/** The model's weights by name: tables, attention, inner layers, norms. */
type Weights = Record<string, import('@tensorflow/tfjs').Variable>
${trainTypes({
  data: `
/** Answers of one brand, one a row, ${longestAnswer} places each: [START], the words, [END], then padding, 0. */
texts: IntArray<[texts: number, length: number]>
/** Every other entry is a weight of the pretrained model, e.g. \`tokenTable\` [${languageModelShape.vocabulary}, ${languageModelShape.width}] or \`block1Query\`. */
[weight: string]: FloatArray<number[]> | IntArray<number[]>`,
  handlers: `
/** For every place of every text a score for each of the ${languageModelShape.vocabulary} words that could come next. */
logits(question: { tokens: IntArray<[texts: number, length: number]> }): Promise<{ logits: Tensor }>
/** For each row of scores the number of one word, drawn with temperature among the topK best. */
sample(question: {
  logits: FloatArray<[rows: number, words: number]>
  temperature: FloatArray<[]>
  topK: IntArray<[]>
  seed: IntArray<[]>
}): Promise<{ tokens: Numbers }>
/** The texts with the zeros behind each replaced by words that the model wrote, until [END]. */
generate(question: {
  tokens: IntArray<[texts: number, length: number]>
  temperature: FloatArray<[]>
  topK: IntArray<[]>
  seed: IntArray<[]>
}): Promise<{ tokens: Numbers }>`,
})}`
