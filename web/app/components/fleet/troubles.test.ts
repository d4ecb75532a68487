import { troublesOf } from './troubles'
import type { Host, QueueLine } from './fleet'

const host = (name: string, state: Host['state']) => ({ name, state, since: '2026-11-28T12:00:00Z' }) as Host
const line = (given: Partial<QueueLine>) =>
  ({ kind: 'cpu', waiting: 0, trials: 0, regrading: 0, stranded: 0, ...given }) as QueueLine

test('a calm fleet troubles nobody, also while a machine drains or was stopped', () => {
  const hosts = [host('a', 'ALIVE'), host('b', 'DRAINING'), host('c', 'STOPPED')]

  expect(troublesOf({ hosts, queue: [line({ waiting: 3 })] })).toEqual([])
})

test('silent and stuck machines are named', () => {
  const hosts = [host('atlas', 'SILENT'), host('boreas', 'STUCK')]

  expect(troublesOf({ hosts, queue: [] })).toEqual([
    { kind: 'silent', host: 'atlas', since: '2026-11-28T12:00:00Z' },
    { kind: 'stuck', host: 'boreas', since: '2026-11-28T12:00:00Z' },
  ])
})

test('what no living machine can take is named by what it needs, and not twice when nobody grades at all', () => {
  const queue = [line({ kind: 'gpu', waiting: 2, stranded: 2 })]

  expect(troublesOf({ hosts: [host('a', 'ALIVE')], queue })).toEqual([
    { kind: 'stranded', needs: 'gpu', count: 2 },
  ])
  expect(troublesOf({ hosts: [host('a', 'STOPPED')], queue })).toEqual([{ kind: 'empty' }])
})

test('an installation without any grader has its own page and no alarm', () => {
  expect(troublesOf({ hosts: [], queue: [line({ waiting: 2, stranded: 2 })] })).toEqual([])
})
