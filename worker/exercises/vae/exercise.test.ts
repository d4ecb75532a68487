import { randomFrom } from '../src/contract/index.js'
import { describeExercise } from '../testkit/exercise-suite.js'
import { drawFaces, drawStyle } from './data.js'
import { energyDistance } from './distance.js'
import { exercise } from './exercise.js'
import { inkOf, pixels } from './faces.js'
import { grading } from './grading.js'
import { preview } from './preview.js'
import { wrongSolutions } from './wrong/cases.js'
import { averageOf, logLikelihood, yardstickOf } from './yardstick.js'

describeExercise({ exercise, grading, preview, wrongSolutions, previewsWrong: false })

test('the truth explains faces better than their average, and knowing each feeling better still', () => {
  const style = drawStyle(randomFrom('style'))
  const training = drawFaces(randomFrom('training'), style, 300)
  const fresh = drawFaces(randomFrom('fresh'), style, 50)

  const { average, truth } = yardstickOf(style, training.pictures, fresh.pictures)

  const told = fresh.pictures.map((picture, at) => logLikelihood(picture, inkOf(style, fresh.feelings[at]!)))
  const knowing = told.reduce((total, each) => total + each, 0) / told.length
  expect(truth - average).toBeGreaterThan(6)
  expect(knowing - truth).toBeGreaterThan(2)
})

test('a pixel of which nothing is known costs log 2', () => {
  const half = new Array<number>(pixels).fill(0.5)

  expect(
    logLikelihood(
      half.map((_, at) => at % 2),
      half,
    ),
  ).toBeCloseTo(-pixels * Math.LN2, 9)
  expect(averageOf([half, half.map(() => 0)])).toEqual(half.map(() => 0.25))
})

test('crowds of points are apart by nothing when they are one, and by twice their distance when each is a point', () => {
  const square = [0, 1].flatMap((x) => [0, 1].map((y) => [x, y]))

  expect(energyDistance(square, square)).toBeCloseTo(0, 12)
  expect(energyDistance([[0, 0]], [[3, 4]])).toBe(10)
})
