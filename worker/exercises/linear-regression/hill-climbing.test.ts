import { float32 } from '../src/contract/index.js'
import { climb, type Climb } from '../testkit/hill-climbing.js'
import { exercise } from './exercise.js'
import { grading } from './grading.js'

/** A line, typed in and shifted about. */
const lines: Omit<Climb, 'attempts' | 'climbers' | 'start'> = {
  exercise,
  grading: grading as Climb['grading'],
  steps: [0.5, 0.5],
  answer: ([slope, intercept], { km }) => ({
    minutes: float32(
      km!.shape,
      Array.from(km!.values, (distance) => slope! * distance + intercept!),
    ),
  }),
}

test('with one hidden city for all attempts, points alone would lead to a pass', async () => {
  const { passedOnce } = await climb({ ...lines, attempts: 200, climbers: 10, start: [2, 1.5] }, 'fixed')

  expect(passedOnce).toBeGreaterThan(0.8)
})

test('with a new city each time, an hour of attempts teaches nothing', async () => {
  const { earned, passedOnce } = await climb(
    { ...lines, attempts: 10, climbers: 40, start: [2, 1.5] },
    'fresh',
  )

  expect(earned).toBeLessThan(30)
  expect(passedOnce).toBeLessThan(0.1)
})
