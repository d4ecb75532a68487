import { idle, runReducer, type RunEvent, type RunState } from './run-state'

const after = (...events: RunEvent[]): RunState => events.reduce(runReducer, idle)
const point = (epoch: number) => ({ epoch, epochs: 9, loss: 1 / epoch })

test('a run goes from preparing to training to checking to done, keeping what it showed', () => {
  const figure = { title: { en: '', 'zh-CN': '' }, alt: { en: '', 'zh-CN': '' }, panels: [] }

  const state = after(
    { kind: 'started' },
    { kind: 'ready', backend: 'wasm' },
    { kind: 'progress', point: point(1) },
    { kind: 'log', line: 'hello' },
    { kind: 'trained', curve: [point(1), point(2)], trainMs: 12 },
    { kind: 'checked', checks: [], figure },
  )

  expect(state).toMatchObject({ phase: 'done', backend: 'wasm', log: ['hello'], trainMs: 12 })
  expect(state.phase === 'done' && state.curve).toHaveLength(2)
})

test('what arrives after a run was stopped changes nothing', () => {
  const stopped = after({ kind: 'started' }, { kind: 'stopped', totalMs: 5 })

  expect(runReducer(stopped, { kind: 'progress', point: point(1) })).toBe(stopped)
})

test('a new run forgets the last one', () => {
  const state = after(
    { kind: 'started' },
    { kind: 'log', line: 'old' },
    { kind: 'broken' },
    { kind: 'started' },
  )

  expect(state).toEqual({ phase: 'preparing', curve: [], log: [] })
})

test('a log that never ends keeps its last thousand lines', () => {
  const events = Array.from({ length: 1200 }, (_, at): RunEvent => ({ kind: 'log', line: String(at) }))

  const state = after({ kind: 'started' }, ...events)

  expect(state.phase === 'preparing' && [state.log.length, state.log.at(-1)]).toEqual([1000, '1199'])
})

test('what begins again without the card forgets what the card showed, and says so only where the card kept silent', () => {
  const onCard: RunEvent[] = [
    { kind: 'started' },
    { kind: 'ready', backend: 'webgpu' },
    { kind: 'progress', point: point(1) },
    { kind: 'log', line: 'seen twice' },
  ]

  expect(after(...onCard, { kind: 'left-gpu', gaveUp: true })).toEqual({
    phase: 'preparing',
    curve: [],
    log: [],
    gpuGaveUp: true,
  })
  expect(after(...onCard, { kind: 'left-gpu', gaveUp: false }, { kind: 'ready', backend: 'wasm' })).toEqual({
    phase: 'training',
    backend: 'wasm',
    curve: [],
    log: [],
    gpuGaveUp: false,
  })
})
