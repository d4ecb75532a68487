import { Dispatcher } from './dispatcher.js'

/** A queue in memory whose gradings end when the test says so. */
function givenQueue(slots: number, runs: string[]) {
  const ends = new Map<string, () => void>()
  const started: string[] = []
  const released: string[] = []
  const missed: unknown[] = []
  let failure: Error | undefined
  const dispatcher = new Dispatcher<string>({
    slots,
    claim: async () => {
      const error = failure
      failure = undefined
      if (error) throw error
      return runs.shift()
    },
    release: (run) => Promise.resolve(void released.push(run)),
    grade: (run) => {
      started.push(run)
      return new Promise((resolve) => ends.set(run, resolve))
    },
    onMissed: (error) => missed.push(error),
  })
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  const failNext = (error: Error) => (failure = error)
  return {
    dispatcher,
    failNext,
    started,
    released,
    missed,
    runs,
    end: (run: string) => ends.get(run)!(),
    settled,
  }
}

test('one wake-up grades until the queue is empty', async () => {
  const { dispatcher, started, end, settled } = givenQueue(1, ['a', 'b'])

  dispatcher.wake()
  await settled()
  end('a')
  await settled()
  end('b')
  await settled()

  expect(started).toEqual(['a', 'b'])
})

test('one wake-up fills every slot, since where one run was there may be more', async () => {
  const { dispatcher, started, settled } = givenQueue(3, ['a', 'b', 'c', 'd'])

  dispatcher.wake()
  await settled()

  expect(started).toEqual(['a', 'b', 'c'])
})

test('never more gradings at once than slots, however many wake-ups come', async () => {
  const { dispatcher, started, settled } = givenQueue(2, ['a', 'b', 'c', 'd'])

  for (let wakeUp = 0; wakeUp < 5; wakeUp++) dispatcher.wake()
  await settled()

  expect(started).toEqual(['a', 'b'])
})

test('a run that is committed while a look finds nothing is looked for again', async () => {
  const { dispatcher, started, runs, settled } = givenQueue(1, [])

  dispatcher.wake()
  // The claim is asked for by now, found nothing, and has not answered yet.
  runs.push('late')
  dispatcher.wake()
  await settled()

  expect(started).toEqual(['late'])
})

test('a look that fails frees its slot, and the next news finds what waits', async () => {
  const { dispatcher, started, missed, settled, failNext } = givenQueue(1, ['a'])
  failNext(new Error('the database is away'))

  dispatcher.wake()
  await settled()
  dispatcher.wake()
  await settled()

  expect(missed).toHaveLength(1)
  expect(started).toEqual(['a'])
})

test('draining takes no more runs and resolves when the last one ends', async () => {
  const { dispatcher, started, end, settled } = givenQueue(1, ['a', 'b'])
  dispatcher.wake()
  await settled()

  let drained = false
  const draining = dispatcher.drain().then(() => (drained = true))
  await settled()
  const early = drained
  end('a')
  await draining

  expect({ early, drained, started }).toEqual({ early: false, drained: true, started: ['a'] })
})

test('a run that was being claimed when draining began is given back, not graded', async () => {
  const { dispatcher, started, released } = givenQueue(1, ['a'])

  dispatcher.wake()
  // The claim is asked for by now and not yet answered.
  await dispatcher.drain()

  expect({ started, released }).toEqual({ started: [], released: ['a'] })
})
