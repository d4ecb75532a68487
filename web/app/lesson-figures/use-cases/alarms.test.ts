import { watchedOf, watches } from './alarms'

test('of a thousand payments 12 raise an alarm, and one in seven is fraud', () => {
  const { alarms, found, precision, gain } = watchedOf(watches.fraud)

  expect(alarms).toBeCloseTo(11.58)
  expect(found).toBeCloseTo(1.6)
  expect(precision).toBeCloseTo(0.138, 3)
  expect(10 * gain).toBeCloseTo(124.2)
})

test('a tenth of the fraud makes the same model a burden', () => {
  expect(watchedOf({ ...watches.fraud, base: 0.0002 }).precision).toBeCloseTo(0.0158, 4)
  expect(watchedOf({ ...watches.fraud, base: 0.0002 }).gain).toBeLessThan(0)
})

test('the ward is that of the study', () => {
  const { alarms, found, precision } = watchedOf(watches.sepsis)

  expect(38.455 * alarms).toBeCloseTo(6971)
  expect(38.455 * found).toBeCloseTo(843)
  expect(precision).toBeCloseTo(0.121, 3)
})

test('counting only patients who were not treated anyway, 38 alarms find one', () => {
  const { checksEach, gain } = watchedOf({ ...watches.sepsis, known: 1 - 183 / 843 })

  expect(checksEach).toBeCloseTo(38.1, 1)
  expect(gain).toBeLessThan(0)
})

test('of a thousand looks at a shelf 63 raise an alarm, and more than half are right', () => {
  const { alarms, precision, gain } = watchedOf(watches.shelf)

  expect(alarms).toBeCloseTo(62.8)
  expect(precision).toBeCloseTo(0.541, 3)
  expect(0.8 * gain).toBeCloseTo(357.8, 1)
})
