import { MinuteFigures } from '@skillgrad/telemetry'
import { activityOf } from './activity.js'
import type { MinuteRow } from './fleet.repository.js'

const now = new Date('2026-12-01T12:00:00Z')

function row(given: Partial<MinuteRow>): MinuteRow {
  return {
    ...{ instanceId: 'first', service: 'api', version: '1', host: 'one' },
    ...{ at: new Date(now.getTime() - 30_000), startedAt: new Date(0), figures: {} },
    ...given,
  }
}

test('what several processes told of an operation adds up, and its quantile is that of all of it', () => {
  const quick = new MinuteFigures()
  for (let at = 0; at < 90; at++) quick.answered('Home', { seconds: 0.02, isFault: false })
  const slow = new MinuteFigures()
  for (let at = 0; at < 10; at++) slow.answered('Home', { seconds: 2, isFault: at === 0 })

  const { operations } = activityOf(
    [row({ figures: quick.take() }), row({ instanceId: 'second', figures: slow.take() })],
    now,
  )

  expect(operations).toEqual([
    { name: 'Home', count: 100, perSecond: 100 / 900, faults: 1, p95: expect.any(Number) },
  ])
  expect(operations[0]!.p95).toBeCloseTo(1.75)
})

test('verdicts add up, and a process that has fallen silent is no longer named', () => {
  const silent = new Date(now.getTime() - 600_000)
  const pools = [{ name: 'tenants', busy: 1, waiting: 0, max: 10 }]

  const { gradings, processes } = activityOf(
    [
      row({
        instanceId: 'grader',
        service: 'grader',
        figures: { gradings: { passed: 2 }, pools, memoryBytes: 2 ** 20 },
      }),
      row({
        instanceId: 'gone',
        service: 'grader',
        at: silent,
        figures: { gradings: { passed: 1, failed: 4 } },
      }),
    ],
    now,
  )

  expect(gradings).toEqual([
    { verdict: 'passed', count: 3 },
    { verdict: 'failed', count: 4 },
  ])
  expect(processes.map(({ id, memoryMb, pools: told }) => [id, memoryMb, told])).toEqual([
    ['grader', 1, pools],
  ])
})

test('what is no count of ours is left out, and the rest stands', () => {
  const odd = [{ gradings: { passed: 9_000_000_000 } }, { gradings: 'many' }, { operations: { Home: 1 } }]

  const { gradings } = activityOf(
    [...odd.map((figures) => row({ figures })), row({ figures: { gradings: { passed: 2 } } })],
    now,
  )

  expect(gradings).toEqual([{ verdict: 'passed', count: 2 }])
})
