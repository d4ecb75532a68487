import { dueDay, nextDay } from './rhythm.js'

const long = new Date('2026-01-01T00:00:00Z')
const berlin = (now: string) => ({ now: new Date(now), startsAt: long, zone: 'Europe/Berlin' })
const monday = { rhythm: 'week', day: 1 } as const
const last = { rhythm: 'month', day: 31 } as const

test('it is due from eight in the morning where its reader is, in winter and in summer', () => {
  expect(dueDay(monday, berlin('2026-11-30T06:59:00Z'))).toBeNull()
  expect(dueDay(monday, berlin('2026-11-30T07:00:00Z'))).toBe('2026-11-30')
  expect(dueDay(monday, berlin('2026-06-29T05:59:00Z'))).toBeNull()
  expect(dueDay(monday, berlin('2026-06-29T06:00:00Z'))).toBe('2026-06-29')
})

test('over the night in which the clock changes no day is left out and none comes twice', () => {
  const sunday = { rhythm: 'week', day: 7 } as const
  for (const changed of ['2026-03-29', '2026-10-25']) {
    const due = Array.from({ length: 96 }, (_, half) =>
      dueDay(sunday, berlin(new Date(Date.parse(`${changed}T00:00:00Z`) + half * 1_800_000).toISOString())),
    )
    expect(new Set(due)).toEqual(new Set([null, changed]))
  }
})

test('the last of the month is the last of each', () => {
  const days = ['2026-01-31', '2026-02-28', '2026-04-30', '2028-02-29']
  for (const day of days) expect(dueDay(last, berlin(`${day}T12:00:00Z`))).toBe(day)
  expect(dueDay({ rhythm: 'month', day: 30 }, berlin('2026-02-28T12:00:00Z'))).toBe('2026-02-28')
  expect(nextDay(last, berlin('2026-02-28T12:00:00Z'))).toBe('2026-03-31')
})

test('a day that was missed is made up for until three days later', () => {
  expect(dueDay(monday, berlin('2026-12-03T22:00:00Z'))).toBe('2026-11-30')
  expect(dueDay(monday, berlin('2026-12-04T07:00:00Z'))).toBeNull()
})

test('what is set up after eight on its day waits for the next', () => {
  const startsAt = new Date('2026-11-30T07:10:00Z')
  const at = (now: string) => dueDay(monday, { now: new Date(now), startsAt, zone: 'Europe/Berlin' })
  expect(at('2026-11-30T10:00:00Z')).toBeNull()
  expect(at('2026-12-07T10:00:00Z')).toBe('2026-12-07')
})
