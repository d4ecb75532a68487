import { trainTypes } from '../src/authoring/index.js'
import { messageLength, trainingMessages } from './data.js'

/** What the learner's editor knows of this exercise. */
export const ambientTypes = trainTypes({
  data: `
/** ${trainingMessages} messages, one a row: a number for each word, then 0 for every empty place up to ${messageLength}. */
tokens: IntArray<[messages: number, length: number]>
/** Who is to answer for it, 0 to 3, for each message in the same order. Sorted, as the archive keeps them. */
parties: IntArray<[messages: number]>
/** One whole number: how many word numbers there are, 0 included. */
vocabulary: IntArray<[one: 1]>
`,
  handlers: `
/** For each message how likely each of the four parties is to blame. Messages may be padded to another length. */
predict(question: { tokens: IntArray<[messages: number, length: number]> }): Answer<{ probabilities: Numbers }>
/** For each message a table: a row for each word that looks, a column for each word it looks at. */
look(question: { tokens: IntArray<[messages: number, length: number]> }): Answer<{ weights: Numbers }>
/** Counts for the messages asked about: a row for each label, a column for each choice of your model. */
evaluate(question: {
  tokens: IntArray<[messages: number, length: number]>
  labels: IntArray<[messages: number]>
}): Answer<{ confusion: Numbers }>
`,
})
