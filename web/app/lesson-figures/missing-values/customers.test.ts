import { columnOf, customers, deviationOf, fillings, meanOf, medianOf, typicalOf } from './customers'

const statistics = (...of: Parameters<typeof columnOf>) => {
  const { known, filled } = columnOf(...of)
  const values = [...known, ...filled]
  return { mean: Math.round(meanOf(values)), deviation: Math.round(deviationOf(values)), rows: values.length }
}

test('all customers together have the mean and the deviation of the lesson', () => {
  const minutes = customers.map((customer) => customer.minutes)

  expect(Math.round(meanOf(minutes))).toBe(190)
  expect(Math.round(deviationOf(minutes))).toBe(50)
})

test('gaps by chance leave the mean alone, and filling them with it narrows the spread', () => {
  expect(statistics(0.3, 'chance', 'mean')).toEqual({ mean: 190, deviation: 41, rows: 200 })
  expect(statistics(0.3, 'chance', 'out')).toMatchObject({ mean: 190, rows: 140 })
})

test('gaps of light users lift the mean to 214, however one fills or leaves out', () => {
  expect(statistics(0.3, 'light', 'mean').mean).toBe(214)
  expect(statistics(0.3, 'light', 'out').mean).toBe(214)
  expect(statistics(0.3, 'light', 'median').mean).toBe(212)
})

test('a code that counts as a number spoils both', () => {
  expect(statistics(0.1, 'chance', 'code')).toMatchObject({ mean: 71, deviation: 360 })
})

test('nothing missing is the truth, whatever is chosen', () => {
  for (const filling of fillings)
    expect(statistics(0, 'heavy', filling)).toEqual({ mean: 190, deviation: 50, rows: 200 })
})

test('the eight known values of the lesson: the mean is carried off, the median is not', () => {
  const values = [150, 170, 180, 190, 200, 210, 240, 11400]

  expect(meanOf(values)).toBe(1592.5)
  expect(Math.round(deviationOf(values))).toBe(3707)
  expect(typicalOf(values)).toEqual({ median: 195, distance: 20 })
  expect(medianOf([3, 1, 2])).toBe(2)
})
