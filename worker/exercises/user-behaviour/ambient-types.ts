import { trainTypes } from '../src/authoring/index.js'
import { answerCount, questions } from './data.js'

/** What the learner's editor knows of this exercise. */
export const ambientTypes = trainTypes({
  data: `
/** Who answered: the number of a learner, for each of ${answerCount} answers. */
learner: IntArray<[answers: number]>
/** Which question was answered, in the same order. */
question: IntArray<[answers: number]>
/** 1 where the answer was right, 0 where it was wrong, in the same order. */
right: IntArray<[answers: number]>
/** Which topic each of the ${questions} questions belongs to. */
topicOf: IntArray<[questions: number]>
/** How many learners and how many topics there are. */
counts: IntArray<[learnersAndTopics: 2]>`,
  handlers: `
/** The chance, between 0 and 1, that this learner is right on this topic, for each pair asked about. */
predict(question: { learner: IntArray<[pairs: number]>; topic: IntArray<[pairs: number]> }): Promise<{ chance: Numbers }>
/** How hard each topic asked about is: 0 where an average learner is right half the time, more where it is harder. */
difficulty(question: { topic: IntArray<[topics: number]> }): Promise<{ difficulty: Numbers }>`,
})
