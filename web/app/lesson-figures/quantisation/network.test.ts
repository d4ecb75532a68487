import { accuracyOf, bytesOf, compressed, networkOf, readingsOf, type Compression } from './network'

const network = networkOf()
const readings = readingsOf(network)
const as = (compression: Partial<Compression>): Compression => ({
  bits: 8,
  pruned: 0,
  ownSteps: true,
  ...compression,
})
const right = (compression: Partial<Compression>) =>
  accuracyOf(compressed(network, as(compression)), readings)

test('the numbers of the lesson: what bits cost', () => {
  expect(right({ bits: 32 })).toBeCloseTo(1801 / 2000, 6)
  expect(right({ bits: 8 })).toBeCloseTo(1804 / 2000, 6)
  expect(right({ bits: 4 })).toBeCloseTo(0.897, 3)
  expect(right({ bits: 3 })).toBeCloseTo(0.875, 3)
  expect(right({ bits: 2 })).toBeCloseTo(0.789, 3)
  expect(right({ bits: 2, ownSteps: false })).toBeCloseTo(0.686, 3)
})

test('the numbers of the lesson: what pruning costs', () => {
  expect(right({ pruned: 0.5 })).toBeCloseTo(0.883, 3)
  expect(right({ pruned: 0.9 })).toBeCloseTo(0.717, 3)
})

test('the bytes are those of the lesson', () => {
  expect(bytesOf(as({ bits: 32 }))).toBe(600)
  expect(bytesOf(as({ bits: 8 }))).toBe(192)
  expect(bytesOf(as({ bits: 4 }))).toBe(120)
  expect(bytesOf(as({ pruned: 0.5 }))).toBe(138)
})

test('a weight moves by half a step at most, and as many as asked for are 0', () => {
  const small = compressed(network, as({ bits: 4 }))
  network.weights.forEach((own, unit) => {
    const step = Math.max(...own.map(Math.abs)) / 7
    own.forEach((weight, at) =>
      expect(Math.abs((small.weights[unit]?.[at] ?? NaN) - weight)).toBeLessThanOrEqual(step / 2 + 1e-12),
    )
  })
  const zeros = compressed(network, as({ bits: 32, pruned: 0.25 }))
    .weights.flat()
    .filter((weight) => weight === 0)
  expect(zeros).toHaveLength(36)
})
