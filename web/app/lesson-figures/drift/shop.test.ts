import { alarmsOf, changed, psi, weeksOf, type Change } from './shop'

const orders = 1000
const later = (change: Change, signal: 'psi' | 'flagged' | 'right') => {
  const some = weeksOf({ change, orders }).slice(changed - 1)
  return some.reduce((sum, week) => sum + week[signal], 0) / some.length
}

test('the index of the lesson’s table is 0.23', () => {
  expect(psi([0.25, 0.25, 0.25, 0.25], [0.1, 0.2, 0.3, 0.4])).toBeCloseTo(0.23, 2)
  expect(psi([0.4, 0.6], [0.4, 0.6])).toBe(0)
})

test('other customers: every alarm of the inputs, hardly any damage', () => {
  expect(later('customers', 'psi')).toBeGreaterThan(0.3)
  expect(later('customers', 'flagged')).toBeCloseTo(0.53, 1)
  expect(later('customers', 'right')).toBeCloseTo(0.85, 1)
  expect(alarmsOf(weeksOf({ change: 'customers', orders }), 26)).toEqual({
    psi: 11,
    flagged: 11,
    right: null,
  })
})

test('other habits: no alarm of the inputs, and 17 points are lost', () => {
  expect(later('none', 'right')).toBeCloseTo(0.87, 2)
  expect(later('habits', 'right')).toBeCloseTo(0.7, 2)
  expect(alarmsOf(weeksOf({ change: 'habits', orders }), 26)).toEqual({ psi: null, flagged: null, right: 15 })
  expect(alarmsOf(weeksOf({ change: 'habits', orders }), 14).right).toBeNull()
})

test('a fault in the pipeline is seen at once, and costs less than habits do', () => {
  expect(alarmsOf(weeksOf({ change: 'fault', orders }), 26)).toMatchObject({ psi: 11, flagged: 11 })
  expect(later('fault', 'flagged')).toBeCloseTo(0.23, 2)
  expect(later('fault', 'right')).toBeCloseTo(0.82, 2)
})

test('few orders make alarms of nothing, many none', () => {
  expect(alarmsOf(weeksOf({ change: 'none', orders: 100 }), 26).flagged).toBe(2)
  expect(alarmsOf(weeksOf({ change: 'none', orders: 2000 }), 26)).toEqual({
    psi: null,
    flagged: null,
    right: null,
  })
})
