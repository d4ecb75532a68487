import { bends, bent, leftBehind, slopeOf } from './bends'

test('values and slopes at 4 are those of the lesson', () => {
  expect(bends.map((bend) => bent(bend, 4).toFixed(3))).toEqual(['0.982', '0.999', '4.000'])
  expect(bends.map((bend) => slopeOf(bend, 4).toFixed(3))).toEqual(['0.018', '0.001', '1.000'])
})

test('the sigmoid is steepest in its middle, and ten layers of it let less than a millionth through', () => {
  expect(slopeOf('sigmoid', 0)).toBe(0.25)
  expect(leftBehind('sigmoid', 0, 10).at(-1)).toBeLessThan(1e-6)
  expect(leftBehind('relu', 3, 10).at(-1)).toBe(1)
  expect(leftBehind('relu', -3, 10).at(-1)).toBe(0)
})

test.each(bends)('the slope of %s is what a small step says', (bend) => {
  for (const x of [-3, -0.5, 0.7, 2])
    expect(slopeOf(bend, x)).toBeCloseTo((bent(bend, x + 1e-6) - bent(bend, x - 1e-6)) / 2e-6, 5)
})
