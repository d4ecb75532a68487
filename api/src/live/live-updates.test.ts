import { LiveUpdates } from './live-updates.js'

const counting = () => {
  let reads = 0
  return async () => ++reads
}

test('the current state comes first, the next only after a notice', async () => {
  const live = new LiveUpdates()
  const seen = live.follow('topic', counting())

  expect(await seen.next()).toEqual({ done: false, value: 1 })
  const second = seen.next()
  live.publish('topic')
  expect(await second).toEqual({ done: false, value: 2 })
})

test('many notices in one moment are one reading', async () => {
  const live = new LiveUpdates()
  const seen = live.follow('topic', counting())
  await seen.next()

  for (let n = 0; n < 50; n++) live.publish('topic')

  expect(await seen.next()).toEqual({ done: false, value: 2 })
})

test('a notice of another topic wakes nobody, one to all wakes everybody', async () => {
  const live = new LiveUpdates()
  const seen = live.follow('topic', counting())
  await seen.next()
  let woken = false
  const next = seen.next().then(() => (woken = true))

  live.publish('other')
  await Promise.resolve()
  expect(woken).toBe(false)
  live.publishAll()
  await next
  expect(woken).toBe(true)
})

test('stopping ends a waiting consumer and leaves nothing behind', async () => {
  const live = new LiveUpdates()
  const seen = live.follow('topic', counting())
  await seen.next()
  const waiting = seen.next()

  await seen.return?.()

  expect(await waiting).toMatchObject({ done: true })
  expect(live.size).toBe(0)
})

test('it ends when there is nothing to be seen any more', async () => {
  const live = new LiveUpdates()
  const seen = live.follow('topic', async () => null)

  expect(await seen.next()).toMatchObject({ done: true })
  expect(live.size).toBe(0)
})
