import { trainTypes } from '../src/authoring/index.js'
import { cardLength, trainingCards } from './data.js'
import { vocabulary } from './lexicon.js'

/** What the learner's editor knows of this exercise. */
export const ambientTypes = trainTypes({
  data: `
/** ${trainingCards} cards of ${cardLength} tokens. 0 pads, 1 starts, 2 ends, 3 is the mask; words are 4 to ${vocabulary - 1}. */
cards: IntArray<[cards: number, tokens: number]>
/** How many different tokens there are: ${vocabulary}, as \`data.vocabulary.values[0]\`. */
vocabulary: IntArray<[]>`,
  handlers: `
/** What the model is shown instead of each token, and what it has to say there: -1 where nothing. Three dice a place. */
mask(question: {
  tokens: IntArray<[cards: number, tokens: number]>
  dice: FloatArray<[cards: number, tokens: number, dice: 3]>
}): Promise<{ shown: Numbers; labels: Numbers }>
/** For each place of each card, the chance of every token to belong there. */
probabilities(question: { tokens: IntArray<[cards: number, tokens: number]> }): Promise<{ chances: Numbers }>`,
})
