import { randomFrom } from '../src/contract/index.js'
import { describeExercise } from '../testkit/exercise-suite.js'
import { drawFolds, folds, publicAccounts, publicSettings, withOutlier } from './data.js'
import { exercise } from './exercise.js'
import { grading } from './grading.js'
import { demoScores, foldScores, ways } from './neighbours.js'
import { preview } from './preview.js'
import { summaryOf } from './summary.js'
import { wrongSolutions } from './wrong/cases.js'

describeExercise({ exercise, grading, preview, wrongSolutions })

test('the three demos are the ones of the statement, and folds tell another story', () => {
  const accounts = publicAccounts()
  const demos = demoScores(accounts, publicSettings)
  const fold = drawFolds(randomFrom('statement'), accounts.group)
  const { means, best } = summaryOf(foldScores(accounts, fold, publicSettings))

  expect(accounts.label.filter((label) => label === 1)).toHaveLength(60)
  expect(demos.map((score) => score.toFixed(2))).toEqual(['1.00', '0.82', '0.77'])
  expect(best).toBe(1)
  expect(means[0]).toBeLessThan(0.71)
})

test('folds keep groups together and differ by one group at most', () => {
  const group = Array.from({ length: 83 }, (_, row) => Math.floor(row / 3))
  const fold = drawFolds(randomFrom('groups'), group)

  const groupsIn = Array.from(
    { length: folds },
    (_, own) => new Set(group.filter((_, row) => fold[row] === own)).size,
  )
  expect(groupsIn.reduce((sum, count) => sum + count, 0)).toBe(28)
  expect(Math.max(...groupsIn) - Math.min(...groupsIn)).toBe(1)
})

test('scores, worked out by hand', () => {
  const accounts = {
    features: [0, 1, 10, 11, 20, 21].map((value) => [value, 0]),
    label: [0, 0, 1, 1, 0, 0],
    group: [0, 1, 2, 3, 4, 5],
  }
  const scores = foldScores(accounts, [0, 1, 2, 3, 4, 4], [1], { ...ways.right, scale: 'none' })

  expect(scores).toEqual([[1, 1, 1, 1, 0]])
})

test('where the scale is taken from all, one far account tells most in the fold that holds it out', () => {
  const accounts = withOutlier(publicAccounts(), 70)
  const fold = drawFolds(randomFrom('far'), accounts.group)
  const [right, leaking] = [ways.right, ways.leak].map((way) => foldScores(accounts, fold, [1, 9, 25], way))

  const changes = Array.from({ length: folds }, (_, held) =>
    right!.reduce((sum, own, at) => sum + Math.abs(own[held]! - leaking![at]![held]!), 0),
  )
  expect(changes.indexOf(Math.max(...changes))).toBe(fold[70])
})

test('the standard error is that of the mean, and the simplest is the last within one of it', () => {
  const { means, errors, best, simplest } = summaryOf([
    [0.5, 0.5, 0.5],
    [0.6, 0.7, 0.8],
    [0.62, 0.66, 0.7],
    [0.6, 0.6, 0.6],
  ])

  expect(means.map((value) => value.toFixed(2))).toEqual(['0.50', '0.70', '0.66', '0.60'])
  expect(errors[1]).toBeCloseTo(0.0577, 4)
  expect([best, simplest]).toEqual([1, 2])
})
