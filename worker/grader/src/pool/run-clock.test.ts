import { wallOf } from './wall.js'
import { startClock } from './run-clock.js'

beforeEach(() => void jest.useFakeTimers())
afterEach(() => {
  jest.restoreAllMocks()
  jest.useRealTimers()
})

const cpuSeconds = 2

/** A run that computes and is kept from computing for these shares of each second; how and after how many seconds it ends. */
function runOf(shares: { computes: number; delayed: number | undefined }) {
  let ended: { after: number; error: Error } | undefined
  const startedAt = performance.now()
  const seconds = () => (performance.now() - startedAt) / 1000
  const clock = startClock({
    cpuSeconds,
    read: () => 7 + shares.computes * seconds(),
    readDelay: () => (shares.delayed === undefined ? undefined : 30 + shares.delayed * seconds()),
    mayTell: () => true,
    expire: (error) => (ended ??= { after: Math.round(seconds()), error }),
  })
  jest.advanceTimersByTime(60_000)
  clock.stop()
  return ended
}

test.each([
  ['computes without end', { computes: 1, delayed: 0 }, 2, /more than its 2 s of processor time/],
  ['computes on half a processor', { computes: 0.5, delayed: 0.5 }, 4, /more than its 2 s of processor time/],
  ['only waits', { computes: 0, delayed: 0 }, 8, /did not finish within 8 s/],
  ['waits where nobody counts delays', { computes: 0.1, delayed: undefined }, 8, /did not finish within 8 s/],
  ['waits half of the time', { computes: 0.1, delayed: 0.4 }, 13, /did not finish within 8 s/],
])('a run that %s is ended by the clock', (_, shares, after, message) => {
  const ended = runOf(shares)

  expect(ended?.after).toBe(after)
  expect(ended?.error).toMatchObject({
    name: 'LearnerError',
    fault: 'TIME_LIMIT',
    message: expect.stringMatching(message),
  })
  expect(ended && wallOf(ended.error)).toBe('clock')
})

test('a run that a busy machine keeps from its processor gets twice, thrice the time, and then it is our fault', () => {
  const ended = runOf({ computes: 0.05, delayed: 0.9 })

  expect(ended?.after).toBe(32)
  expect(ended?.error).toMatchObject({
    name: 'OurFault',
    message: expect.stringMatching(/waited 29 of 32 s/),
  })
})

test('a grader that was paused does not take its own pause for the run’s waiting', () => {
  let ended: Error | undefined
  const clock = startClock({
    cpuSeconds,
    read: () => 0,
    readDelay: () => 0,
    mayTell: () => true,
    expire: (error) => (ended ??= error),
  })
  const pass = (ms: number) => jest.advanceTimersByTime(ms)
  pass(1000)
  // Time goes on while no timer runs.
  const now = performance.now.bind(performance)
  jest.spyOn(performance, 'now').mockImplementation(() => now() + 60_000)

  pass(6_000)
  expect(ended).toBeUndefined()
  pass(2_000)
  clock.stop()

  expect(ended?.message).toMatch(/did not finish within 8 s/)
})

test('how far a run went beyond its time is not told once it has seen hidden data', () => {
  let ended: Error | undefined
  const clock = startClock({
    cpuSeconds,
    read: () => performance.now() / 1000,
    readDelay: () => 0,
    mayTell: () => false,
    expire: (error) => (ended ??= error),
  })
  jest.advanceTimersByTime(3000)
  clock.stop()

  expect(ended?.message).toBe('The run used more than its 2 s of processor time.')
})
