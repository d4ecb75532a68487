import { openGradingService } from '../service.js'
import { gradeSubmission, type GradingOutcome } from './index.js'
import { hostileCases, type HostileCase } from './testkit/hostile-cases.js'
import { honestSource, trivialExercise } from './testkit/trivial-exercise.js'

const cases = hostileCases()
// Not in `beforeAll`: concurrent tests do not wait for it.
const service = await openGradingService({ allowReduced: true, minimumIdle: 2 })
await service.pool.warm('cpu', trivialExercise().definition.limits.memoryMb)

afterAll(async () => {
  await service.close()
})

test('the corpus holds at least forty attacks', () => {
  expect(cases.length).toBeGreaterThanOrEqual(40)
})

test.concurrent.each(cases)(
  '$name gets its verdict, leaves nothing behind and does not touch the next submission; met by: $layer',
  async (attack) => {
    const before = trustedGlobals()

    const outcome = await grade(attack.source, attack.cpuSeconds)

    expectVerdict(outcome, attack)
    expect(JSON.stringify(outcome)).not.toContain('stolen')
    expect(trustedGlobals()).toEqual(before)
    await service.pool.settled()
    expect((await grade(honestSource)).verdict).toEqual({ kind: 'passed', points: 100 })
  },
  60_000,
)

function grade(source: string, cpuSeconds = 0.8): Promise<GradingOutcome> {
  const exercise = trivialExercise({ cpuSeconds, memoryMb: 160 })
  return gradeSubmission({ exercise, source, seed: 'hostile', rung: 'cpu', pool: service.pool })
}

function expectVerdict({ verdict, log }: GradingOutcome, expected: HostileCase): void {
  expect(verdict.kind).not.toBe('our-fault')
  if (expected.verdict !== 'any') expect(verdict).toMatchObject({ kind: expected.verdict })
  if (expected.fault && expected.fault !== 'any') expect(verdict).toMatchObject({ fault: expected.fault })
  const { log: pattern } = expected
  if (pattern) expect(log).toContainEqual(expect.stringMatching(new RegExp(pattern)))
}

/** What a hostile header or value could have changed in the grader itself. */
function trustedGlobals(): object {
  return {
    polluted: ({} as Record<string, unknown>)['polluted'] ?? null,
    prototype: Reflect.ownKeys(Object.prototype).map(String),
    arrays: Reflect.ownKeys(Array.prototype).map(String),
    globals: Reflect.ownKeys(globalThis).map(String).sort(),
  }
}
