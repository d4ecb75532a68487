import { createLog } from '../log.js'
import { LiveUpdates } from './live-updates.js'
import { WaitingLine, type Place } from './waiting-line.js'

/** A line that is asked, and what it was asked. */
function givenLine() {
  const live = new LiveUpdates()
  const asked: string[][] = []
  const places = new Map<string, Place>()
  const line = new WaitingLine({
    ask: async (runs) => {
      asked.push([...runs])
      return new Map(runs.flatMap((run) => (places.has(run) ? [[run, places.get(run)!] as const] : [])))
    },
    live,
    log: createLog('test', 'silent'),
  })
  afterAllTests.push(() => line.close())
  return { line, live, asked, places }
}

const afterAllTests: (() => void)[] = []
afterAll(() => afterAllTests.forEach((close) => close()))

/** Follows a topic as a subscription does, and counts what it hears after the first state. */
function listen(live: LiveUpdates, topic: string) {
  const heard = { times: -1 }
  const following = live.follow(topic, async () => ++heard.times)
  const done = (async () => {
    for await (const _ of following);
  })()
  return { heard, stop: async () => void (await following.return?.(), await done) }
}

/** Lets this much time pass, and everything that is due in it happen. */
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms)

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

test('all who ask in one moment are answered by one statement', async () => {
  const { line, asked, places } = givenLine()
  places.set('a', { ahead: 1, waitSeconds: 5 }).set('b', { ahead: 0, waitSeconds: 0 })

  const answers = await Promise.all(['a', 'b', 'a', 'gone'].map((run) => line.placeOf(run)))

  expect(asked).toEqual([['a', 'b', 'gone']])
  expect(answers.map((place) => place?.ahead ?? null)).toEqual([1, 0, 1, null])
})

test('a hundred who have moved are one round a second at most, and one statement', async () => {
  const { line, live, asked, places } = givenLine()
  const listeners = Array.from({ length: 100 }, (_, index) => {
    places.set(`run ${index}`, { ahead: index, waitSeconds: index })
    line.watch(`run ${index}`, `topic ${index}`)
    return listen(live, `topic ${index}`)
  })

  for (let turn = 0; turn < 30; turn++) {
    for (const [run, { ahead }] of places) places.set(run, { ahead: ahead! + 1, waitSeconds: 1 })
    line.moved()
    await pass(50)
  }

  // At once, and after each of the one and a half seconds that pass.
  expect(asked.length).toBe(2)
  expect(asked[0]).toHaveLength(100)
  for (const { stop } of listeners) await stop()
})

test.each([
  ['one place near the head', { ahead: 4, waitSeconds: 20 }, { ahead: 3, waitSeconds: 20 }, true],
  ['one place far back', { ahead: 400, waitSeconds: 900 }, { ahead: 399, waitSeconds: 898 }, false],
  ['many places far back', { ahead: 400, waitSeconds: 900 }, { ahead: 380, waitSeconds: 880 }, true],
  ['a second less', { ahead: 1, waitSeconds: 9 }, { ahead: 1, waitSeconds: 8 }, false],
  ['no grader any more', { ahead: 1, waitSeconds: 9 }, { ahead: 1, waitSeconds: null }, true],
])('%s is told: %s to %s', async (_, told, now, expected) => {
  const { line, live, places } = givenLine()
  line.watch('run', 'topic')
  const { heard, stop } = listen(live, 'topic')
  places.set('run', told)
  await line.placeOf('run')

  places.set('run', now)
  line.moved()
  await pass(100)

  expect(heard.times > 0).toBe(expected)
  await stop()
})

test('whom nobody follows is looked up no more', async () => {
  const { line, live, asked, places } = givenLine()
  places.set('run', { ahead: 3, waitSeconds: 9 })
  line.watch('run', 'topic')
  const { stop } = listen(live, 'topic')
  await stop()

  line.moved()
  await pass(50)

  expect(asked).toEqual([])
})
