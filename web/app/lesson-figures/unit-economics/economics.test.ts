import { cash, lifetimeValue, monthOf, paybackMonth, requestCost, type Plan } from './economics'

const flat: Plan = { price: 20, small: 0, capped: false, free: 24, churn: 0.05 }

test('the flat price leaves what the lesson says', () => {
  const { serving, free, left, byGroup } = monthOf(flat)

  expect(serving).toBeCloseTo(10.26)
  expect(free).toBeCloseTo(7.2)
  expect(left).toBeCloseTo(-0.46)
  expect(byGroup.light).toBeCloseTo(15.2)
  expect(byGroup.middle).toBeCloseTo(5)
  expect(byGroup.heavy).toBeCloseTo(-103)
  expect(monthOf({ ...flat, free: 0 }).left).toBeCloseTo(6.74)
})

test('the levers pull as far as the lesson says', () => {
  expect(requestCost(0.7)).toBeCloseTo(0.0118)
  expect(monthOf({ ...flat, small: 0.7 }).left).toBeCloseTo(10.13)
  expect(monthOf({ ...flat, capped: true }).left).toBeCloseTo(4.04)
  expect(monthOf({ ...flat, small: 0.7, capped: true }).left).toBeCloseTo(11.9)
})

test('a customer of the routed plan brings 203 euros and is paid back after 18 months', () => {
  const { left } = monthOf({ ...flat, small: 0.7 })

  expect(lifetimeValue(left, 0.05)).toBeCloseTo(202.6, 0)
  expect(paybackMonth(left, 0.05)).toBe(18)
  expect(paybackMonth(monthOf({ ...flat, small: 0.7, capped: true }).left, 0.05)).toBe(14)
})

test('the month of payback is where the cash turns', () => {
  for (const left of [7, 10.13, 30]) {
    const month = paybackMonth(left, 0.05) ?? NaN
    const euros = cash(left, 0.05, 60)
    expect(euros[month]).toBeGreaterThanOrEqual(0)
    expect(euros[month - 1]).toBeLessThan(0)
  }
})

test('what brings nothing is never paid back', () => {
  expect(paybackMonth(-0.46, 0.05)).toBeUndefined()
  expect(paybackMonth(6, 0.05)).toBeUndefined()
})
