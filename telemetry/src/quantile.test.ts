import { bucketBounds, bucketOf, quantileOf } from './quantile.js'

const counted = (seconds: readonly number[]) => {
  const counts = Array.from({ length: bucketBounds.length + 1 }, () => 0)
  for (const each of seconds) counts[bucketOf(each)]! += 1
  return counts
}

test('a quantile lies in the class in which it is, evenly spread', () => {
  expect(quantileOf(counted(Array.from({ length: 100 }, () => 0.07)), 0.95)).toBeCloseTo(0.0975)
  expect(
    quantileOf(
      counted([...Array.from({ length: 95 }, () => 0.005), ...Array.from({ length: 5 }, () => 4)]),
      0.95,
    ),
  ).toBeCloseTo(0.01)
})

test('of nothing there is none, and above all classes no more is known than their end', () => {
  expect(quantileOf(counted([]), 0.95)).toBeNull()
  expect(quantileOf(counted([60]), 0.95)).toBe(10)
})
