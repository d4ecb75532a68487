import { cheapest, crossing, lessonOptions, oneMore, yearOf } from './options'

const { buy, tune, build } = lessonOptions

test('one more invoice costs what the lesson says, errors included', () => {
  expect([buy, tune, build].map((option) => oneMore(option, 0.5))).toEqual([
    expect.closeTo(0.05),
    expect.closeTo(0.0255),
    expect.closeTo(0.027),
  ])
})

test('the years are those of the lesson', () => {
  expect(yearOf(buy, 1.2e6, 0.5)).toBeCloseTo(68_000)
  expect(yearOf(tune, 1.2e6, 0.5)).toBeCloseTo(90_600)
  expect(yearOf(build, 1.2e6, 0.5)).toBeCloseTo(432_400)
})

test.each([
  [0, 0.02, 3.06e6],
  [0.5, 0.02, 2.12e6],
  [0.5, 0.01, 3.59e6],
  [2, 0.02, 1.11e6],
])('with errors at %p and the interface at %p, fine-tuning pays from %p on', (error, each, documents) => {
  expect(crossing({ ...buy, each }, tune, error) / documents).toBeCloseTo(1, 2)
})

test('an own model is never cheaper than a tuned one that errs less, unless errors are free', () => {
  expect(crossing(tune, build, 0.5)).toBe(Infinity)
  expect(crossing(tune, build, 0)).toBeCloseTo(340e6)
})

test('whoever is cheapest costs least', () => {
  expect(cheapest(lessonOptions, 1.2e6, 0.5)).toBe('buy')
  expect(cheapest(lessonOptions, 1.2e6, 2)).toBe('tune')
  expect(cheapest(lessonOptions, 1e9, 0)).toBe('build')
})
