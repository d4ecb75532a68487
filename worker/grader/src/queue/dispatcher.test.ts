import { Dispatcher } from './dispatcher.js'

/** A queue in memory whose gradings end when the test says so. */
function givenQueue(slots: number, runs: string[]) {
  const ends = new Map<string, () => void>()
  const started: string[] = []
  const released: string[] = []
  const dispatcher = new Dispatcher<string>({
    slots,
    claim: () => Promise.resolve(runs.shift()),
    release: (run) => Promise.resolve(void released.push(run)),
    grade: (run) => {
      started.push(run)
      return new Promise((resolve) => ends.set(run, resolve))
    },
  })
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  return { dispatcher, started, released, runs, end: (run: string) => ends.get(run)!(), settled }
}

test('one wake-up grades until the queue is empty', async () => {
  const { dispatcher, started, end, settled } = givenQueue(1, ['a', 'b'])

  const work = dispatcher.work()
  await settled()
  end('a')
  await settled()
  end('b')
  await work

  expect(started).toEqual(['a', 'b'])
})

test('never more gradings at once than slots, however many wake-ups come', async () => {
  const { dispatcher, started, settled } = givenQueue(2, ['a', 'b', 'c', 'd'])

  for (let wakeUp = 0; wakeUp < 5; wakeUp++) void dispatcher.work()
  await settled()

  expect(started).toEqual(['a', 'b'])
})

test('a run that is committed while the last look finds nothing is still graded', async () => {
  const { dispatcher, started, runs, end, settled } = givenQueue(1, ['a'])

  const first = dispatcher.work()
  await settled()
  const second = dispatcher.work()
  end('a')
  runs.push('late')
  await settled()
  end('late')
  await Promise.all([first, second])

  expect(started).toEqual(['a', 'late'])
})

test('draining takes no more runs and resolves when the last one ends', async () => {
  const { dispatcher, started, end, settled } = givenQueue(1, ['a', 'b'])
  void dispatcher.work()
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
  const { dispatcher, started, released, settled } = givenQueue(1, ['a'])

  const work = dispatcher.work()
  // The claim is asked for by now and not yet answered.
  await Promise.resolve()
  const draining = dispatcher.drain()
  await settled()
  await Promise.all([work, draining])

  expect({ started, released }).toEqual({ started: [], released: ['a'] })
})
