import fc from 'fast-check'
import { addDays, addMonths, daysBetween, type Day } from '../../calendar.js'
import { holdOf, windowDays, type Deeds, type Rule } from './hold.js'

const start: Day = '2026-01-31'
const day = (most: number) => fc.integer({ min: 0, max: most }).map((days) => addDays(start, days))
const keys = ['a', 'b', 'c']

const rules = fc
  .array(
    fc.record({
      since: day(1_500),
      months: fc.option(fc.integer({ min: 3, max: 60 }), { freq: 6 }),
      graceDays: fc.integer({ min: 0, max: 90 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => all.toSorted((one, other) => one.since.localeCompare(other.since)))
const answers = fc.array(fc.tuple(fc.constantFrom(...keys), day(2_500)), { maxLength: 40 })
const finishes = fc.array(day(800), { minLength: 1, maxLength: 2 })

function deedsOf(finishedOn: readonly Day[], given: readonly (readonly [string, Day])[]): Deeds {
  const rightOn = new Map(
    keys.map((key) => [key, given.flatMap(([question, on]) => (question === key ? [on] : []))]),
  )
  return { finishedOn, versions: [{ questions: keys, rightOn }] }
}
const allOn = (on: Day) => keys.map((key) => [key, on] as const)
const yearly: Rule = { since: '2026-01-01', months: 12, graceDays: 14 }
const finished: Day = '2026-03-10'
const after = (
  today: Day,
  given: readonly (readonly [string, Day])[] = [],
  asked: readonly Rule[] = [yearly],
) => holdOf(asked, deedsOf([finished], given), today)

test.each([
  ['2027-02-07', 'VALID', 31],
  ['2027-02-08', 'DUE_SOON', 30],
  ['2027-03-10', 'DUE_SOON', 0],
  ['2027-03-11', 'IN_GRACE', -1],
  ['2027-03-24', 'IN_GRACE', -14],
  ['2027-03-25', 'LAPSED', -15],
])('what was finished on 10 March 2026 and holds a year is on %s %s', (today, state, daysLeft) => {
  expect(after(today)).toMatchObject({
    ...{ state, daysLeft, endsOn: '2027-03-10', opensOn: '2027-02-08', lapsesOn: '2027-03-24' },
  })
})

test('nothing has to be renewed where the course was not finished, no rule is there, or it is asked for no longer', () => {
  expect(holdOf([yearly], deedsOf([], allOn('2027-03-01')), '2027-03-02')).toBeNull()
  expect(after('2027-03-02', [], [])).toBeNull()
  expect(after('2027-03-02', [], [yearly, { since: '2027-03-01', months: null, graceDays: 0 }])).toBeNull()
})

test('renewed early it goes on from the end it had, renewed late from that day', () => {
  expect(after('2027-02-20', allOn('2027-02-20'))).toMatchObject({
    ...{ state: 'VALID', endsOn: '2028-03-10', renewedOn: '2027-02-20' },
  })
  expect(after('2027-03-20', allOn('2027-03-20'))).toMatchObject({ endsOn: '2028-03-20' })
  expect(after('2027-09-01', allOn('2027-09-01'))).toMatchObject({ state: 'VALID', endsOn: '2028-09-01' })
})

test('every question counts from the day on which one may renew, also past the end, and none before', () => {
  const given = [
    ['a', '2027-02-08'],
    ['b', '2027-03-09'],
    ['c', '2027-03-30'],
  ] as const

  expect(after('2027-03-29', given.slice(0, 2))).toMatchObject({ state: 'LAPSED', renewedOn: null })
  expect(after('2027-03-30', given)).toMatchObject({ renewedOn: '2027-03-30', endsOn: '2028-03-30' })
  expect(after('2027-03-30', [['a', '2027-02-07'], ...given.slice(1)])).toMatchObject({ renewedOn: null })
})

test('a rule that is new or stricter leaves everybody thirty days, except those who had lapsed', () => {
  const late: Rule = { since: '2030-01-01', months: 6, graceDays: 0 }
  const stricter: Rule = { ...late, since: '2030-06-01', months: 3 }

  expect(after('2030-01-01', [], [late])).toMatchObject({ state: 'DUE_SOON', endsOn: '2030-01-31' })
  expect(after('2030-06-01', [], [late, stricter])).toMatchObject({ state: 'LAPSED' })
  expect(after('2030-06-01', allOn('2030-01-20'), [late, stricter])).toMatchObject({
    ...{ state: 'DUE_SOON', endsOn: '2030-07-01' },
  })
})

test('a version without questions renews nothing', () => {
  const deeds: Deeds = { finishedOn: [finished], versions: [{ questions: [], rightOn: new Map() }] }

  expect(holdOf([yearly], deeds, '2027-03-01')).toMatchObject({ state: 'DUE_SOON', renewedOn: null })
})

test('months end where the calendar has no such day', () => {
  expect(addMonths('2027-08-31', 6)).toBe('2028-02-29')
  expect(addMonths('2028-02-29', 12)).toBe('2029-02-28')
  expect(addMonths('2026-12-31', 3)).toBe('2027-03-31')
})

test('time alone goes from valid to lapsed and never back, by an end that stays', () => {
  const order = ['VALID', 'DUE_SOON', 'IN_GRACE', 'LAPSED']
  fc.assert(
    fc.property(
      rules,
      finishes,
      answers,
      fc.array(fc.nat(400), { maxLength: 8 }),
      (asked, done, given, waits) => {
        const from = [...asked.map(({ since }) => since), ...done, ...given.map(([, on]) => on)]
          .toSorted()
          .at(-1)!
        const days = waits.toSorted((one, other) => one - other).map((wait) => addDays(from, wait))
        const holds = days.map((today) => holdOf(asked, deedsOf(done, given), today))

        expect(new Set(holds.map((hold) => hold?.endsOn)).size).toBeLessThanOrEqual(1)
        const states = holds.flatMap((hold) => (hold ? [order.indexOf(hold.state)] : []))
        expect(states).toEqual(states.toSorted())
      },
    ),
    { numRuns: 2_000 },
  )
})

test('what is said does not depend on the order in which answers stand, and agrees with its own days', () => {
  fc.assert(
    fc.property(rules, finishes, answers, day(3_000), (asked, done, given, today) => {
      const hold = holdOf(asked, deedsOf(done, given), today)

      expect(holdOf(asked, deedsOf(done.toReversed(), given.toReversed()), today)).toEqual(hold)
      if (!hold) return
      expect(hold.daysLeft).toBe(daysBetween(today, hold.endsOn))
      expect(hold.opensOn).toBe(addDays(hold.endsOn, -windowDays))
      expect(hold.state === 'VALID').toBe(today < hold.opensOn)
      expect(hold.state === 'LAPSED').toBe(today > hold.lapsesOn)
    }),
    { numRuns: 2_000 },
  )
})

test('whoever answers everything right today, once it is open, holds for the months asked for from today at least', () => {
  fc.assert(
    fc.property(rules, finishes, answers, day(3_000), (asked, done, earlier, today) => {
      const known = asked.filter(({ since }) => since <= today)
      const given = earlier.filter(([, on]) => on < today)
      const hold = holdOf(known, deedsOf(done, given), today)
      fc.pre(hold !== null && hold.state !== 'VALID' && done.every((on) => on < today))

      const renewed = holdOf(known, deedsOf(done, [...given, ...allOn(today)]), today)!

      expect(renewed.endsOn >= addMonths(today, known.at(-1)!.months!)).toBe(true)
      expect(renewed).toMatchObject({ state: 'VALID', renewedOn: today })
    }),
    { numRuns: 2_000 },
  )
})

test('one question that is never answered keeps all the others from renewing anything', () => {
  fc.assert(
    fc.property(rules, finishes, answers, day(3_000), (asked, done, given, today) => {
      const without = given.filter(([key]) => key !== 'b')

      expect(holdOf(asked, deedsOf(done, without), today)?.renewedOn ?? null).toBeNull()
    }),
    { numRuns: 1_000 },
  )
})

test('asking for less takes nothing from anybody', () => {
  fc.assert(
    fc.property(rules, finishes, answers, fc.nat(30), fc.nat(30), (asked, done, given, months, grace) => {
      const last = asked.at(-1)!
      fc.pre(last.months !== null)
      const today = addDays(last.since, 40)
      const looser = {
        since: today,
        months: Math.min(60, last.months! + months),
        graceDays: last.graceDays + grace,
      }
      const deeds = deedsOf(
        done,
        given.filter(([, on]) => on <= today),
      )
      const before = holdOf(asked, deeds, today)
      const since = holdOf([...asked, looser], deeds, today)

      expect(since === null).toBe(before === null)
      if (before && since)
        expect(since.endsOn >= before.endsOn && since.lapsesOn >= before.lapsesOn).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})

test('a first rule lets nobody lapse within thirty days', () => {
  fc.assert(
    fc.property(
      finishes,
      fc.integer({ min: 3, max: 60 }),
      day(2_000),
      fc.integer({ min: 0, max: 30 }),
      (done, months, since, wait) => {
        const hold = holdOf([{ since, months, graceDays: 0 }], deedsOf(done, []), addDays(since, wait))

        expect(hold?.state).not.toBe('LAPSED')
      },
    ),
    { numRuns: 1_000 },
  )
})
