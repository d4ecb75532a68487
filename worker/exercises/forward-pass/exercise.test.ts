import { randomFrom } from '../src/contract/index.js'
import { describeExercise } from '../testkit/exercise-suite.js'
import { publicQuestions, sample } from './data.js'
import { exercise } from './exercise.js'
import { grading } from './grading.js'
import { forward, inputRows, sigmoid, sumsOf } from './network.js'
import { preview } from './preview.js'
import { wrongSolutions } from './wrong/cases.js'

describeExercise({ exercise, grading, preview, wrongSolutions })

const rounded = (values: readonly number[]) => values.map((value) => value.toFixed(4))

test('the lead of the slide gets the numbers of the statement, and the slide’s are out of reach', () => {
  const { hidden, output } = forward(sample)

  expect(rounded(sumsOf(sample.x, sample.first))).toEqual(['0.2900', '0.6300'])
  expect(rounded(hidden)).toEqual(['0.5720', '0.6525'])
  expect(rounded(sumsOf(hidden, sample.second))).toEqual(['0.9775', '1.3224'])
  expect(rounded(output)).toEqual(['0.7266', '0.7896'])
  expect(rounded([sigmoid(2.2)])).toEqual(['0.9002'])
})

test('the sigmoid has an answer for every number', () => {
  expect([-1e300, -800, 0, 800, 1e300].map(sigmoid)).toEqual([0, 0, 0.5, 1, 1])
})

test('a seed draws the same networks again, and another seed others', () => {
  const drawnFor = (seed: string) => grading.prepare(randomFrom(seed)).hidden

  expect(drawnFor('a')).toEqual(drawnFor('a'))
  expect(drawnFor('a').single).not.toEqual(drawnFor('b').single)
})

test('Run asks about more inputs than units, many leads and sums beyond every power of e', () => {
  const { single, batches, large } = publicQuestions()
  const sums = large.flatMap((asked) => inputRows(asked).flatMap((inputs) => sumsOf(inputs, asked.first)))

  expect(single.some(({ first }) => first.reads > first.units)).toBe(true)
  expect(batches[0]!.leads).toBe(12)
  expect(Math.exp(Math.max(...sums))).toBe(Infinity)
  expect(Math.exp(-Math.min(...sums))).toBe(Infinity)
})
