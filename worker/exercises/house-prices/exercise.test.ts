import { randomFrom } from '../src/contract/index.js'
import { describeExercise } from '../testkit/exercise-suite.js'
import { drawSales, publicCity } from './data.js'
import { diagnoseFault } from './diagnosis.js'
import { exercise } from './exercise.js'
import { grading } from './grading.js'
import { leastSquares, rSquared, standardised, statisticsOf } from './linear-model.js'
import { preview } from './preview.js'
import { wrongSolutions } from './wrong/cases.js'

describeExercise({ exercise, grading, preview, wrongSolutions })

test('least squares finds what made the prices when nothing else did', () => {
  const { flats, price } = drawSales(randomFrom('exact'), { ...publicCity, scatter: 0 }, 50)

  const { adds, base } = leastSquares(flats, price)

  expect(base).toBeCloseTo(publicCity.base, 2)
  adds.forEach((add, measure) => expect(add).toBeCloseTo(publicCity.adds[measure]!, 3))
})

test('R² is 1 for the truth, 0 for the mean, and below 0 for worse', () => {
  expect(rSquared([1, 2, 6], [1, 2, 6])).toBe(1)
  expect(rSquared([3, 3, 3], [1, 2, 6])).toBe(0)
  expect(rSquared([6, 2, 1], [1, 2, 6])).toBeLessThan(0)
})

test('standardised columns have mean 0 and deviation 1', () => {
  const rows = [
    [1, 100],
    [2, 500],
    [6, 900],
  ]

  const { means, deviations } = statisticsOf(standardised(rows, statisticsOf(rows)))

  means.forEach((value) => expect(value).toBeCloseTo(0, 9))
  deviations.forEach((value) => expect(value).toBeCloseTo(1, 9))
})

test('an answer without numbers is explained by how the loss went', () => {
  const after = (...losses: number[]) => ({
    curve: losses.map((loss, index) => ({ epoch: index + 1, loss })),
  })

  expect(diagnoseFault('non-finite', after(1e5, 1e16, 1e27))).toBe('not-normalised')
  expect(diagnoseFault('non-finite', after(100, 150, 225))).toBe('gradient-sign')
  expect(diagnoseFault('non-finite', after(100, 40, 400))).toBe('step-too-large')
  expect(diagnoseFault('non-finite', after(100, 40, 10))).toBe('own-statistics')
  expect(diagnoseFault('non-finite', after())).toBeUndefined()
  expect(diagnoseFault('shape', after(100, 150, 225))).toBeUndefined()
})
