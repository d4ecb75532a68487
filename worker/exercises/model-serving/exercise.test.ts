import { describeExercise } from '../testkit/exercise-suite.js'
import { exercise } from './exercise.js'
import { grading } from './grading.js'
import { readFile, swapped, writeFile } from './model-file.js'
import { publicQuestions } from './data.js'
import { tensorNames } from './model.js'
import { preview } from './preview.js'
import { wrongSolutions } from './wrong/cases.js'

describeExercise({ exercise, grading, preview, wrongSolutions })

test('our reader finds in our file what our writer put there, and the values begin at no multiple of four', () => {
  const { model, order } = publicQuestions().service

  const bytes = writeFile(model, order)
  const read = readFile(bytes)

  expect((bytes.indexOf(10) + 1) % 4).not.toBe(0)
  if (read.problem) throw new Error(read.problem)
  for (const name of tensorNames) expect(read.tensors.get(name)).toEqual(model[name])
})

test('read the wrong way round, every weight is next to nothing and none is lost', () => {
  const { model } = publicQuestions().service
  const values = tensorNames.flatMap((name) => model[name].values)

  for (const value of values) {
    expect(Math.abs(swapped(value))).toBeLessThan(1e-38)
    expect(swapped(swapped(value))).toBe(value)
  }
})
