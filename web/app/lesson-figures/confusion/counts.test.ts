import { bandOf, countsOf, fractionOf, measures, roleOf, valueOf } from './counts'

const lesson = countsOf({ all: 1000, urgent: 50, found: 40, alarms: 20 })
const silent = countsOf({ all: 1000, urgent: 50, found: 0, alarms: 0 })

test('the four cells and the measures are those of the lesson', () => {
  expect(lesson).toEqual({ found: 40, missed: 10, alarms: 20, quiet: 930 })
  expect(valueOf(lesson, 'precision')).toBeCloseTo(0.667, 3)
  expect(valueOf(lesson, 'recall')).toBe(0.8)
  expect(valueOf(lesson, 'f1')).toBeCloseTo(0.727, 3)
  expect(valueOf(lesson, 'accuracy')).toBe(0.97)
})

test('a model that calls nothing urgent is right 95 times in 100 and finds nothing', () => {
  expect(valueOf(silent, 'accuracy')).toBe(0.95)
  expect(valueOf(silent, 'recall')).toBe(0)
  expect(valueOf(silent, 'f1')).toBe(0)
  expect(valueOf(silent, 'precision')).toBeNaN()
})

test('the bands are as wide as the lesson says', () => {
  expect(bandOf(lesson, 'precision')).toBeCloseTo(0.12, 2)
  expect(bandOf(lesson, 'recall')).toBeCloseTo(0.11, 2)
  expect(bandOf(lesson, 'accuracy')).toBeCloseTo(0.011, 3)
  expect(bandOf(lesson, 'f1')).toBeUndefined()
})

test('each measure is written with the cells it looks at', () => {
  const written = measures.map((measure) => fractionOf(lesson, measure, String))

  expect(written).toEqual([
    '40 / (40 + 20)',
    '40 / (40 + 10)',
    '2 · 40 / (2 · 40 + 20 + 10)',
    '(40 + 930) / (40 + 10 + 20 + 930)',
  ])
  expect(roleOf('quiet', 'f1')).toBe('out')
  expect(roleOf('alarms', 'precision')).toBe('below')
  expect(roleOf('quiet', 'accuracy')).toBe('both')
})
