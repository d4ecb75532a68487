import { breakEven, gainOf, lessonTerms, marginOf, verdictOf } from './business'

const demo = { answered: 0.6, right: 0.93 }

test.each([
  [1, 0.883],
  [0.6, 0.915],
  [0.4, 0.955],
])('where %p of the messages are answered, it pays from %p right', (answered, right) => {
  expect(breakEven(lessonTerms, answered)).toBeCloseTo(right, 3)
})

test('below 29 percent not even a perfect model pays', () => {
  expect(breakEven(lessonTerms, 0.29)).toBeGreaterThan(1)
  expect(breakEven(lessonTerms, 0.292)).toBeLessThan(1)
})

test('without anything fixed it pays from 83.5 percent', () => {
  expect(breakEven({ ...lessonTerms, fixed: 0 }, 0.6)).toBeCloseTo(0.835, 3)
})

test('the gains are those of the lesson, and at the border nothing', () => {
  expect(gainOf(lessonTerms, demo)).toBeCloseTo(5568)
  expect(gainOf(lessonTerms, { answered: 0.6, right: 0.96 })).toBeCloseTo(16_800)
  expect(gainOf(lessonTerms, { answered: 0.7, right: breakEven(lessonTerms, 0.7) })).toBeCloseTo(0)
})

test('200 tests leave 93 percent open, 2000 decide', () => {
  expect(marginOf(0.93, 200)).toBeCloseTo(0.035, 3)
  expect(marginOf(0.93, 2000)).toBeCloseTo(0.011, 3)
  expect(verdictOf(lessonTerms, demo, 200)).toBe('open')
  expect(verdictOf(lessonTerms, demo, 2000)).toBe('pays')
  expect(verdictOf(lessonTerms, { answered: 0.4, right: 0.93 }, 2000)).toBe('loses')
})
