import { localTime, startOfDay } from './calendar.js'

test.each([
  ['UTC', { weekday: 1, hour: 7, date: '2026-11-30' }],
  ['Asia/Kolkata', { weekday: 1, hour: 13, date: '2026-11-30' }],
  ['America/Los_Angeles', { weekday: 7, hour: 23, date: '2026-11-29' }],
])('in %s calendar and clock say their own', (zone, expected) => {
  expect(localTime(new Date('2026-11-30T07:45:00Z'), zone)).toEqual(expected)
})

test('a day begins at midnight there, and a week before by the offset of that time', () => {
  const at = new Date('2026-11-02T14:00:00Z')

  expect(startOfDay(at, 'Asia/Shanghai')).toEqual(new Date('2026-11-01T16:00:00Z'))
  expect(startOfDay(at, 'Europe/Berlin')).toEqual(new Date('2026-11-01T23:00:00Z'))
  // Clocks went back on 25 October there, and on 1 November in New York.
  expect(startOfDay(at, 'Europe/Berlin', 9)).toEqual(new Date('2026-10-23T22:00:00Z'))
  expect(startOfDay(at, 'America/New_York', 7)).toEqual(new Date('2026-10-26T04:00:00Z'))
})
