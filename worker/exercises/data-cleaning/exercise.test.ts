import { describeExercise } from '../testkit/exercise-suite.js'
import { limitsOf, medianOf } from './cleaning.js'
import { exercise } from './exercise.js'
import { grading } from './grading.js'
import { preview } from './preview.js'
import { wrongSolutions } from './wrong/cases.js'

describeExercise({ exercise, grading, preview, wrongSolutions })

test('the median is the middle of an odd number of values, and halfway between two of an even number', () => {
  expect(medianOf([9, 1, 4])).toBe(4)
  expect(medianOf([9, 1, 4, 6])).toBe(5)
})

test('one value that is far off does not move the limits', () => {
  const values = [10, 11, 12, 13, 14]

  expect(limitsOf(values)).toEqual({ least: 7, most: 17 })
  expect(limitsOf([10, 11, 12, 13, 1400])).toEqual({ least: 7, most: 17 })
})
