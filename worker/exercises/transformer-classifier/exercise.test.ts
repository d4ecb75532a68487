import { describeExercise } from '../testkit/exercise-suite.js'
import { diagnoseFault } from './diagnosis.js'
import { exercise } from './exercise.js'
import { grading } from './grading.js'
import { preview } from './preview.js'
import { wrongSolutions } from './wrong/cases.js'

// Each wrong solution trains for a second, and the graded run draws the same figure.
describeExercise({ exercise, grading, preview, wrongSolutions, previewsWrong: false })

test.each([
  ['ran away first', [1.4, 8, 40], 'step-too-large'],
  ['fell until it was no number', [1.4, 1.1], undefined],
  ['was no number from the start', [], undefined],
])('chances that are no numbers after a loss that %s', (_, losses, hintId) => {
  const curve = losses.map((loss, index) => ({ epoch: index + 1, loss }))

  expect(diagnoseFault('non-finite', { curve })).toBe(hintId)
  expect(diagnoseFault('shape', { curve })).toBeUndefined()
})
