import { gameOf, stepped, type Forger } from './game'

const one = (at: number, blur = 0): Forger => ({ heaps: [{ at, share: 1 }], blur })
const placeOf = (forger: Forger) => forger.heaps[0]!.at

test('a forger that knows the first peak only gets the grade of the lesson', () => {
  const { grade, judge, hours, forgerLoss } = gameOf(one(10))

  expect(grade).toBeCloseTo(-0.529, 3)
  expect(judge[hours.findIndex((hour) => Math.abs(hour - 10) < 0.01)]).toBeCloseTo(0.375, 3)
  expect(forgerLoss).toBeCloseTo(0.981, 2)
})

test('against a perfect forger the best judge is at one half', () => {
  const { grade, judge, met } = gameOf({
    heaps: [
      { at: 10, share: 0.6 },
      { at: 16, share: 0.4 },
    ],
    blur: 0,
  })

  expect(grade).toBeCloseTo(-Math.log(2), 2)
  expect(Math.max(...judge) - Math.min(...judge)).toBeLessThan(1e-9)
  expect(met.first).toBeCloseTo(0.6, 1)
  expect(met.second).toBeCloseTo(0.4, 1)
})

test('from the desert a forger goes to one peak and stays', () => {
  const settled = stepped(one(13), 60)

  expect(placeOf(settled)).toBeCloseTo(10, 0)
  expect(placeOf(stepped(settled, 20))).toBeCloseTo(placeOf(settled), 1)
})

test('the second peak does not draw a forger away from the first', () => {
  expect(placeOf(stepped(one(10), 60))).toBeCloseTo(10, 0)
})
