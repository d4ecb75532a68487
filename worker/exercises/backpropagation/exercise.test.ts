import { randomFrom } from '../src/contract/index.js'
import { describeExercise } from '../testkit/exercise-suite.js'
import { drawCase, publicQuestions, sample } from './data.js'
import { exercise } from './exercise.js'
import { stepsToGoal, twoTrainings } from './figures.js'
import { grading } from './grading.js'
import { backward, lossOf, passagesOf, rightRules, type Case } from './network.js'
import { preview } from './preview.js'
import { wrongSolutions } from './wrong/cases.js'

describeExercise({ exercise, grading, preview, wrongSolutions })

const rounded = (values: readonly number[]) => values.map((value) => value.toFixed(4))

test('the lead of the statement gets the numbers of its table', () => {
  const [passage] = passagesOf(sample)
  const { loss, dw1, db1, db2 } = backward(sample)

  expect(rounded(passage!.chances)).toEqual(['0.7266', '0.7896'])
  expect(rounded(db2)).toEqual(['0.7266', '-0.2104'])
  expect(rounded(rightRules.passedBack(db2, sample.second))).toEqual(['0.2160', '0.2676'])
  expect(rounded(rightRules.slope(passage!))).toEqual(['0.2448', '0.2267'])
  expect(rounded(db1)).toEqual(['0.0529', '0.0607'])
  expect(rounded(dw1.slice(0, 2))).toEqual(['0.0264', '0.0303'])
  expect(rounded(loss)).toEqual(['1.5331'])
})

test('before the change the loss comes down in 56 steps, since then in 211', () => {
  const { before, since } = twoTrainings()

  expect([stepsToGoal(before), stepsToGoal(since)]).toEqual([56, 211])
})

test('gradients are what finite differences of the loss say', () => {
  const cases = [sample, ...publicQuestions().batches, drawCase(randomFrom('differences'), [4, 3, 2], 9)]

  for (const asked of cases) {
    const { dw1, db1, dw2, db2 } = backward(asked)
    const differences = [...differencesIn(asked, 'first'), ...differencesIn(asked, 'second')]
    const exact = [...dw1, ...db1, ...dw2, ...db2]
    exact.forEach((gradient, at) => expect(gradient).toBeCloseTo(differences[at]!, 7))
  }
})

test('a seed draws the same networks again, and another seed others', () => {
  const drawnFor = (seed: string) => grading.prepare(randomFrom(seed)).hidden

  expect(drawnFor('a')).toEqual(drawnFor('a'))
  expect(drawnFor('a').single).not.toEqual(drawnFor('b').single)
})

/** Of every weight and then every bias of a layer, to both sides. */
function differencesIn(asked: Case, layer: 'first' | 'second'): number[] {
  const step = 1e-4
  return (['weights', 'biases'] as const).flatMap((part) =>
    asked[layer][part].map((value, at) => {
      const lossAt = (moved: number) =>
        lossOf({ ...asked, [layer]: { ...asked[layer], [part]: asked[layer][part].with(at, moved) } })
      return (lossAt(value + step) - lossAt(value - step)) / (2 * step)
    }),
  )
}
