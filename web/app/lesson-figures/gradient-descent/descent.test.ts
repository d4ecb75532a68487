import { bottom, contour, courseOf, descend, gradientAt, limitOf, lossAt } from './descent'

const start = { w: 0, b: 0 }

test('the first step is the one that the lesson takes by hand', () => {
  const { places, losses } = descend({ rate: 0.01, steps: 1, centred: false, start })

  expect(gradientAt(start, false)).toEqual({ w: -144, b: -25 })
  expect(places[1]).toEqual({ w: 1.44, b: 0.25 })
  expect(losses[0]).toBe(174.5)
  expect(losses[1]).toBeCloseTo(26.8, 1)
})

test('the losses along the way are those of the lesson', () => {
  const { losses } = descend({ rate: 0.01, steps: 1000, centred: false, start })

  expect(losses[10]).toBeCloseTo(1.26, 2)
  expect(losses[100]).toBeCloseTo(0.79, 2)
  expect(losses[1000]).toBeCloseTo(0.202, 3)
})

test('a rate over the limit flies apart, one below it arrives', () => {
  expect(limitOf(false)).toBeCloseTo(0.032, 3)

  const above = descend({ rate: 0.033, steps: 500, centred: false, start }).losses.at(-1)
  const below = descend({ rate: 0.032, steps: 2000, centred: false, start }).losses.at(-1)

  expect(above).toBeGreaterThan(174.5)
  expect(below).toBeLessThan(0.25)
})

test('with the mean taken away, twenty steps do what took thousands', () => {
  const { losses } = descend({ rate: 0.15, steps: 20, centred: true, start })

  expect(losses[20]).toBeCloseTo(0.2001, 4)
})

test('the bottom is flat, and a contour runs through places of one loss', () => {
  const { loss, ...place } = bottom(false)

  expect(place.w).toBeCloseTo(1.9)
  expect(place.b).toBeCloseTo(3)
  expect(loss).toBeCloseTo(0.2)
  expect(gradientAt(place, false).w).toBeCloseTo(0)
  for (const centred of [false, true])
    for (const around of contour(20, centred)) expect(lossAt(around, centred)).toBeCloseTo(20)
})

test.each([
  [0.0003, 'creeps'],
  [0.01, 'falls'],
  [0.03, 'zigzags'],
  [0.05, 'grows'],
] as const)('at a rate of %p the loss %s', (rate, course) => {
  const descent = descend({ rate, steps: 20, centred: false, start })

  expect(courseOf(descent, rate, false)).toBe(course)
})
