import { baselineOf, leastOf, lossOf, missesOf } from './fit'

test('the errors and losses are those of the lesson', () => {
  expect(missesOf({ w: 1, b: 5 }).map(({ error }) => error)).toEqual([0, -1, -4, -5])
  expect(lossOf({ w: 1, b: 5 }, 'squared')).toBe(10.5)
  expect(baselineOf('squared')).toBe(18.25)
  expect(leastOf('squared')).toBeCloseTo(0.2)
})

test('no other line comes below the least loss', () => {
  for (const measure of ['squared', 'absolute'] as const)
    for (let w = 1; w <= 3; w += 0.05)
      for (let b = 0; b <= 6; b += 0.05)
        expect(lossOf({ w, b }, measure)).toBeGreaterThanOrEqual(leastOf(measure) - 1e-9)
})

test('sizes of errors count in proportion, squares do not', () => {
  const near = { w: 1.9, b: 4 }
  const far = { w: 1.9, b: 13 }

  expect(lossOf(far, 'absolute') / lossOf(near, 'absolute')).toBeCloseTo(10)
  expect(lossOf(far, 'squared') / lossOf(near, 'squared')).toBeGreaterThan(80)
})
