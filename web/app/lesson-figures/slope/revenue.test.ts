import { bestPrice, earned, rateOver, slopeAt } from './revenue'

test('at ten euros the smaller steps run towards 200', () => {
  expect(earned(10, 0)).toBe(6000)
  expect(rateOver(10, 1, 0)).toBe(160)
  expect(rateOver(10, 0.1, 0)).toBeCloseTo(196)
  expect(rateOver(10, 0.01, 0)).toBeCloseTo(199.6)
  expect(slopeAt(10, 0)).toBe(200)
})

test('the slope is zero at the top and turns its sign there', () => {
  expect(bestPrice(0)).toBe(12.5)
  expect(slopeAt(12.5, 0)).toBe(0)
  expect(slopeAt(15, 0)).toBe(-200)
})

test('with four euros of computing the best price is two euros higher', () => {
  expect(bestPrice(4)).toBe(14.5)
  expect(earned(14.5, 4)).toBe(4410)
  expect(earned(12.5, 4)).toBe(4250)
})
