import { randomFrom } from '../src/contract/index.js'
import { describeExercise } from '../testkit/exercise-suite.js'
import { contextsIn, publicQuestions } from './data.js'
import { exercise } from './exercise.js'
import { grading } from './grading.js'
import { allWords, vocabulary } from './lexicon.js'
import { addOne, perplexityOf, trainedOn, type Model } from './model.js'
import { preview } from './preview.js'
import { wrongSolutions } from './wrong/cases.js'

describeExercise({ exercise, grading, preview, wrongSolutions })

const { training, fresh, strange } = publicQuestions()

test('the desk of the browser has the perplexities of the statement', () => {
  const onFresh = (model: Model) =>
    perplexityOf(contextsIn(fresh).map((context, at) => model(context)[fresh[at + 2]!]!))
  const byWords = [0, 1, 2, 3].map((order) => onFresh(trainedOn(training, order)).toFixed(2))

  expect(byWords).toEqual(['48.00', '23.76', '3.17', '2.42'])
})

test('models make distributions that leave nothing out, after contexts that never came as well', () => {
  for (const model of [trainedOn(training, 3), addOne(training)]) {
    for (const context of strange) {
      const chances = model(context)
      expect(chances.reduce((total, chance) => total + chance, 0)).toBeCloseTo(1, 9)
      expect(Math.min(...chances)).toBeGreaterThan(0)
    }
  }
})

test('perplexity counts the words in doubt, and is infinite for the impossible', () => {
  expect(perplexityOf([0.5, 0.5, 0.5])).toBeCloseTo(2, 12)
  expect(perplexityOf([1, 0.25])).toBeCloseTo(2, 12)
  expect(perplexityOf([0.5, 0])).toBe(Infinity)
})

test('no two words look alike in either language', () => {
  expect(new Set(allWords.map(({ en }) => en)).size).toBe(vocabulary)
  expect(new Set(allWords.map((word) => word['zh-CN'])).size).toBe(vocabulary)
})

test('a seed draws the same desk again, and another seed another one', () => {
  const drawnFor = (seed: string) => grading.prepare(randomFrom(seed)).train

  expect(drawnFor('a')).toEqual(drawnFor('a'))
  expect(drawnFor('a')).not.toEqual(drawnFor('b'))
})
