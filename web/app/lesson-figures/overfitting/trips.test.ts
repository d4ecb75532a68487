import { drawTrips, errorOf, errorsByKnobs, fit, luck, predict, truthAt, validation } from './trips'

const few = drawTrips(12, 12)

test('the errors with twelve trips are those of the lesson', () => {
  const errors = errorsByKnobs(few, 0)

  expect(errors[1]?.training).toBeCloseTo(2.5, 1)
  expect(errors[1]?.validation).toBeCloseTo(3.5, 1)
  expect(errors[2]?.training).toBeCloseTo(1.6, 1)
  expect(errors[2]?.validation).toBeCloseTo(3.3, 1)
  expect(errors[11]?.training).toBeCloseTo(0, 6)
  expect(errors[11]?.validation).toBeCloseTo(28.6, 1)
})

test('twelve knobs promise 281 minutes for a trip of eight kilometres', () => {
  expect(predict(fit(few, 12), 8)).toBeCloseTo(281, 0)
  expect(truthAt(8)).toBeCloseTo(28, 0)
})

test('more trips, or a pull, mend the same twelve knobs', () => {
  expect(errorOf(fit(drawTrips(96, 12), 12), validation)).toBeCloseTo(3.2, 1)
  expect(errorOf(fit(few, 12, 0.1), validation)).toBeCloseTo(3.2, 1)
})

test('the training error never grows with another knob, and no model beats luck by much', () => {
  for (const trips of [few, drawTrips(48, 3)]) {
    const errors = errorsByKnobs(trips, 0)
    errors
      .slice(1)
      .forEach(({ training }, at) => expect(training).toBeLessThanOrEqual((errors[at]?.training ?? 0) + 1e-6))
    for (const error of errors) expect(error.validation).toBeGreaterThan(0.95 * luck)
  }
})

test('the four trips of the lesson: a level, a line, and a curve through all', () => {
  const trips = { km: [1, 2, 3, 4], minutes: [13, 15, 14, 18] }
  const squares = [1, 2, 4].map((knobs) => errorOf(fit(trips, knobs), trips) ** 2)
  const fifth = [1, 2, 4].map((knobs) => predict(fit(trips, knobs), 5))

  expect(squares.map((square) => Number(square.toFixed(6)))).toEqual([3.5, 1.05, 0])
  expect(fifth.map((minutes) => Number(minutes.toFixed(6)))).toEqual([15, 18.5, 35])
})
