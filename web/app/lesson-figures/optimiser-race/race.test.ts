import { contour, firstRates, lossAt, optimisers, race, slopeAt } from './race'

const lossesAt = (tilt: number) =>
  optimisers.map((optimiser) =>
    race({ optimiser, rate: firstRates[optimiser], steps: 30, tilt }).losses.at(-1)!,
  )
const digits = (numbers: number[]) => numbers.map((value) => Number(value.toPrecision(3)))

test('after thirty steps the losses are those of the lesson, in both valleys', () => {
  expect(digits(lossesAt(0))).toEqual([1.01, 0.169, 0.0414, 0.239])
  expect(digits(lossesAt(45))).toEqual([1.01, 0.169, 2.31, 7.09])
})

test('all start at a loss of 56', () => {
  expect(lossAt(race({ optimiser: 'sgd', rate: 0.1, steps: 0, tilt: 30 }).places[0]!, 30)).toBeCloseTo(56)
})

test('plain descent climbs beyond a rate of 0.1', () => {
  const last = (rate: number) => race({ optimiser: 'sgd', rate, steps: 60, tilt: 0 }).losses.at(-1)

  expect(last(0.099)).toBeLessThan(56)
  expect(last(0.101)).toBeGreaterThan(56)
})

test('the first step of Adam is the learning rate, whatever the slope', () => {
  const [[x0, y0], [x1, y1]] = race({ optimiser: 'adam', rate: 0.4, steps: 1, tilt: 0 }).places as [
    [number, number],
    [number, number],
  ]

  expect(x0 - x1).toBeCloseTo(0.4, 6)
  expect(y0 - y1).toBeCloseTo(0.4, 6)
})

test('with another rate Adam is ahead in the slanted valley', () => {
  const adam = race({ optimiser: 'adam', rate: 1.83, steps: 30, tilt: 45 }).losses.at(-1)

  expect(adam).toBeLessThan(Math.min(...lossesAt(45).slice(0, 3)))
})

test('slopes are those of the loss, and a contour has one loss', () => {
  const [x, y] = [1.3, -2.1]
  const rise = (lossAt([x + 1e-6, y], 25) - lossAt([x - 1e-6, y], 25)) / 2e-6

  expect(slopeAt([x, y], 25)[0]).toBeCloseTo(rise, 4)
  for (const place of contour(12, 25)) expect(lossAt(place, 25)).toBeCloseTo(12)
})
