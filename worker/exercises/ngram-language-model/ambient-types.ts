import { trainTypes } from '../src/authoring/index.js'
import { trainingTokens } from './data.js'
import { vocabulary } from './lexicon.js'

/** What the learner's editor knows of this exercise. */
export const ambientTypes = trainTypes({
  data: `
/** ${trainingTokens} words of messages in the order they were written, each as its number from 0 to ${vocabulary - 1}. */
tokens: IntArray<[words: number]>
/** How many different words there are: ${vocabulary}, as \`data.vocabulary.values[0]\`. */
vocabulary: IntArray<[]>`,
  handlers: `
/** A row of chances, one for each word, for the word after every context. A context is two words, the earlier first. */
probabilities(question: { contexts: IntArray<[rows: number, words: 2]> }): Promise<{ chances: Numbers }>
/** The perplexity of a text, whose first two words are context only. */
perplexity(question: { tokens: IntArray<[words: number]> }): Promise<{ perplexity: Single }>`,
})
