import { nextTry, retryAfterMs, triesOfADelivery } from './retries.js'

const now = new Date('2026-11-29T08:00:00Z')
const hour = 3_600_000

function pausesOf(random: number): number[] {
  return Array.from({ length: triesOfADelivery }, (_, at) => {
    const next = nextTry(triesOfADelivery - 1 - at, { now, random })
    return next ? next.getTime() - now.getTime() : -1
  })
}

test('eight tries are spread over a little more than a day, ever further apart, and then it is given up', () => {
  const pauses = pausesOf(0.5)

  expect(pauses).toHaveLength(8)
  expect(pauses.at(-1)).toBe(-1)
  const tried = pauses.slice(0, -1)
  expect(tried).toEqual(tried.toSorted((one, other) => one - other))
  expect(tried[0]).toBeLessThan(10_000)
  const all = tried.reduce((sum, pause) => sum + pause, 0)
  expect(all).toBeGreaterThan(24 * hour)
  expect(all).toBeLessThan(48 * hour)
})

test('those that failed in the same moment do not come back in the same moment', () => {
  expect(pausesOf(0)[2]).toBe(27 * 60_000)
  expect(pausesOf(1)[2]).toBe(33 * 60_000)
})

test('a receiver may ask for a longer pause, of a day at most, and not for a shorter one', () => {
  const pause = (atLeastMs: number) => nextTry(6, { now, atLeastMs, random: 0.5 })!.getTime() - now.getTime()

  expect(pause(2 * hour)).toBe(2 * hour)
  expect(pause(1000)).toBe(5 * 60_000)
  expect(pause(400 * hour)).toBe(24 * hour)
})

test.each([
  ['120', 120_000],
  ['Sun, 29 Nov 2026 08:01:00 GMT', 60_000],
  ['Sun, 29 Nov 2026 07:00:00 GMT', 0],
  ['soon', 0],
  ['-5', 0],
  [null, 0],
])('Retry-After %j asks for %i ms', (header, ms) => {
  expect(retryAfterMs(header, now)).toBe(ms)
})
