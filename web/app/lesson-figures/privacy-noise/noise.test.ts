import { beliefAfter, density, errorOfAverage, noiseOf, publishedOf, scaleFor, totals } from './noise'

test('the scale and the errors are those of the lesson', () => {
  expect(scaleFor(1)).toBe(30)
  expect(errorOfAverage(6, 1)).toBe(5)
  expect(errorOfAverage(600, 1)).toBeCloseTo(0.05)
  expect(scaleFor(0.1)).toBe(300)
})

test('no figure is more than e to the epsilon times as likely with somebody as without', () => {
  const scale = scaleFor(1)
  for (let published = -200; published < 300; published += 7) {
    const ratio = density(published, totals.before, scale) / density(published, totals.after, scale)
    expect(ratio).toBeLessThanOrEqual(Math.E + 1e-9)
    expect(ratio).toBeGreaterThanOrEqual(1 / Math.E - 1e-9)
  }
})

test('a belief of one half becomes 73 percent at most with an epsilon of 1, and 52 with a tenth', () => {
  expect(beliefAfter(1)).toBeCloseTo(0.731, 3)
  expect(beliefAfter(0.1)).toBeCloseTo(0.525, 3)
})

test('the mean distance of a draw from 0 is the scale', () => {
  const noise = noiseOf(30, 4000)
  const mean = noise.reduce((sum, value) => sum + Math.abs(value), 0) / noise.length

  expect(Math.abs(mean - 30)).toBeLessThan(1.5)
})

test('a subtraction of two published totals is off by one and a half scales on average', () => {
  const off = Array.from({ length: 300 }, (_, at) => {
    const { before, after } = publishedOf(1, at + 1)
    return Math.abs(before - after - (totals.before - totals.after))
  })

  expect(Math.abs(off.reduce((sum, value) => sum + value, 0) / off.length - 45)).toBeLessThan(6)
})
