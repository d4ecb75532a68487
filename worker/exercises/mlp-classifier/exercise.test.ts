import { describeExercise } from '../testkit/exercise-suite.js'
import { diagnoseFault } from './diagnosis.js'
import { exercise } from './exercise.js'
import { grading } from './grading.js'
import { preview } from './preview.js'
import { wrongSolutions } from './wrong/cases.js'

describeExercise({ exercise, grading, preview, wrongSolutions })

test.each([
  ['leapt before it was no number', [0.69, 2.9], 'step-too-large'],
  ['climbed step by step', [0.7, 0.8, 0.9, 1.1], 'gradient-sign'],
  ['fell until it was no number', [0.7, 0.6, 0.5], undefined],
  ['was no number from the start', [], undefined],
])('chances that are no numbers after a loss that %s', (_, losses, hintId) => {
  const curve = losses.map((loss, index) => ({ epoch: index + 1, loss }))

  expect(diagnoseFault('non-finite', { curve })).toBe(hintId)
  expect(diagnoseFault('shape', { curve })).toBeUndefined()
})
