import { isConnectionLoss, whenReachable } from './reachable.js'

const refused = () => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })

test('work is done again until the database is back', async () => {
  let tries = 0
  const seen: unknown[] = []

  const answer = await whenReachable(
    () => (++tries < 3 ? Promise.reject(refused()) : Promise.resolve('done')),
    {
      onLoss: (error) => seen.push(error),
      longestPauseMs: 1,
    },
  )

  expect([answer, tries, seen.length]).toEqual(['done', 3, 2])
})

test('an error that waiting cannot mend is thrown at once', async () => {
  let tries = 0
  const wrong = Object.assign(new Error('syntax error'), { code: '42601' })

  await expect(whenReachable(() => (tries++, Promise.reject(wrong)))).rejects.toBe(wrong)
  expect(tries).toBe(1)
})

test('waiting ends when it is called off', async () => {
  const patience = new AbortController()
  const waiting = whenReachable(() => Promise.reject(refused()), {
    signal: patience.signal,
    longestPauseMs: 5,
  })

  patience.abort()

  await expect(waiting).rejects.toThrow('ECONNREFUSED')
})

test.each(['57P01', '57P03', '08006', 'ECONNRESET'])('%s is a database that is away', (code) => {
  expect(isConnectionLoss(Object.assign(new Error('away'), { code }))).toBe(true)
})

test('a cut connection that carries no code is known by its words', () => {
  expect(isConnectionLoss(new Error('Connection terminated unexpectedly'))).toBe(true)
  expect(isConnectionLoss(new Error('Query read timeout'))).toBe(true)
  expect(isConnectionLoss(new Error('Wrong number'))).toBe(false)
})
