import { sum } from '../src/authoring/index.js'
import { randomFrom } from '../src/contract/index.js'
import { describeExercise } from '../testkit/exercise-suite.js'
import { bytesAsFloats, bytesOf, partsOf, pruned, quantised, restored } from './compression.js'
import { exercise } from './exercise.js'
import { grading } from './grading.js'
import { publicModel } from './model.js'
import { accuracyOf, withWeights, type Weights } from './network.js'
import { preview } from './preview.js'
import { wrongSolutions } from './wrong/cases.js'

describeExercise({ exercise, grading, preview, wrongSolutions })

const { network, fresh } = publicModel()
const layers = network.map(({ weights }) => weights)

function rightWith(change: (weights: Weights) => Weights): string {
  return (100 * accuracyOf(withWeights(network, layers.map(change)), fresh)).toFixed(1)
}

function bytesWith(change: (weights: Weights) => Weights): number {
  return sum(layers.map((weights) => bytesOf(partsOf(quantised(change(weights))))))
}

test('what the statement and the afterword say of the bracelet', () => {
  const compressed = (share: number) => (weights: Weights) => restored(quantised(pruned(weights, share)))
  const floats = sum(layers.map(bytesAsFloats))
  const [numbers, columns] = [
    sum(layers.map(({ values }) => values.length)),
    sum(layers.map((each) => each.columns)),
  ]

  expect(floats).toBe(5976)
  expect(floats / 4).toBe(1494)
  expect(numbers + 8 * columns).toBe(1872)
  expect(numbers / 8 + 4 * (numbers / 2) + 4 * columns).toBe(3276)
  expect(bytesWith((weights) => pruned(weights, 0.5))).toBe(1332)
  expect(rightWith((weights) => weights)).toBe('91.0')
  expect([0.5, 0.65, 0.75].map((share) => rightWith(compressed(share)))).toEqual(['90.5', '89.8', '85.4'])
})

test('the examples of the statement', () => {
  const column = (...values: number[]): Weights => ({ rows: values.length, columns: 1, values })
  const { codes, scales } = quantised(column(2.54, -1, 0.015))

  expect(pruned(column(0.5, -0.1, 0.02, -0.9), 0.5).values).toEqual([0.5, 0, 0, -0.9])
  expect(codes).toEqual([127, -50, 1])
  expect(scales[0]).toBeCloseTo(0.02, 6)
  expect(bytesOf({ all: 9, kept: 5, columns: 3 })).toBe(31)
})

test('no two runs ask about the same network', () => {
  const weightsOf = (seed: string) => grading.prepare(randomFrom(seed)).hidden

  expect(weightsOf('a')).toEqual(weightsOf('a'))
  expect(weightsOf('a')).not.toEqual(weightsOf('b'))
})
