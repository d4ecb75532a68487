import { randomFrom } from '../src/contract/index.js'
import { describeExercise } from '../testkit/exercise-suite.js'
import { drawDepot, drawPhotos, publicDepot } from './data.js'
import { diagnoseFault } from './diagnosis.js'
import { exercise } from './exercise.js'
import { grading } from './grading.js'
import { preview } from './preview.js'
import { wrongSolutions } from './wrong/cases.js'

// The preview draws what the graded run draws, and a wrong network takes as long to train as a right one.
describeExercise({ exercise, grading, preview, wrongSolutions, previewsWrong: false })

test('another depot shares no mark with the public one', () => {
  const known = publicDepot.marks.map(({ name }) => name.en)
  for (let seed = 0; seed < 20; seed++) {
    const marks = drawDepot(randomFrom(`depot ${seed}`)).marks.map(({ name }) => name.en)

    expect(new Set(marks).size).toBe(4)
    expect(marks.filter((mark) => known.includes(mark))).toEqual([])
  }
})

test('photos hold whole grey values from 0 to 255, as many of each belt, belt after belt', () => {
  const { pixels, belt } = drawPhotos(randomFrom('photos'), publicDepot, 40)

  expect(belt).toEqual(Array.from({ length: 40 }, (_, photo) => Math.floor(photo / 10)))
  expect(pixels.flat().every((grey) => grey >= 0 && grey <= 255 && Number.isInteger(grey))).toBe(true)
})

test('an answer without numbers is explained by how the loss began', () => {
  const after = (...losses: number[]) => ({ curve: losses.map((loss, at) => ({ epoch: at + 1, loss })) })

  expect(diagnoseFault('non-finite', after(1e4))).toBe('not-scaled')
  expect(diagnoseFault('non-finite', after(1.5, 3))).toBe('step-too-large')
  expect(diagnoseFault('non-finite', after())).toBeUndefined()
  expect(diagnoseFault('shape', after(1e4))).toBeUndefined()
})
