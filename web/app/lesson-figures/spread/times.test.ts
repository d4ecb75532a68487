import { firstSlowest, measuresOf } from './times'

test('the measures are those of the lesson', () => {
  const { mean, median, deviation, p90, belowMean } = measuresOf(firstSlowest)

  expect(mean).toBeCloseTo(2)
  expect(median).toBeCloseTo(1.15)
  expect(deviation).toBeCloseTo(2.67, 2)
  expect(p90).toBe(1.5)
  expect(belowMean).toBe(9)
})

test('with 30 seconds the mean doubles, and the median and the p90 stay', () => {
  expect(measuresOf(30).mean).toBeCloseTo(4)
  expect(measuresOf(30)).toMatchObject({ median: measuresOf(10).median, p90: 1.5 })
})

test('the slowest moves the p90 only when it is among the nine', () => {
  expect(measuresOf(1.4).p90).toBe(1.4)
  expect(measuresOf(1.6).p90).toBe(1.5)
})
