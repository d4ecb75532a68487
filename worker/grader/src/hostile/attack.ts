import type { Rung } from '@skillgrad/exercises/contract'
import { gradeSubmission, type GradingOutcome } from '../grading/index.js'
import type { GradingService } from '../service.js'
import { endsRun, type HostileCase, type Layer } from './corpus.js'
import { belongings, leftovers, type Belongings } from './leftovers.js'
import { honestSource, trivialExercise } from './trivial-exercise.js'

export interface AttackReport {
  id: string
  verdict: string
  /** The layer that stopped it as far as can be seen; `unknown` where the attack met something else than it must. */
  layer: Layer | 'unknown'
  ok: boolean
  /** What was not as it must be, in sentences. */
  complaints: readonly string[]
  outcome: GradingOutcome
}

/**
 * One attack through the production path, then an honest submission. Looks at the verdict, at what stopped it, at what
 * the learner reads, at what it left behind and at the trusted process itself.
 */
export async function attack(
  hostile: HostileCase,
  service: GradingService,
  rung: Rung = 'cpu',
): Promise<AttackReport> {
  const before = { globals: trustedGlobals(), belongings: belongings(service) }
  const outcome = await grade(hostile.source, service, { ...hostile, rung })
  await service.pool.settled()
  const complaints = [...complaintsAbout(outcome, hostile), ...(await aftermath(before, service, rung))]
  const ok = complaints.length === 0
  const { verdict, stoppedBy } = outcome
  const layer = stoppedBy ?? (ok ? hostile.layer : 'unknown')
  return { id: hostile.id, verdict: verdict.kind, layer, ok, complaints, outcome }
}

function grade(
  source: string,
  { pool }: GradingService,
  { cpuSeconds, memoryMb, rung }: Pick<HostileCase, 'cpuSeconds' | 'memoryMb'> & { rung: Rung },
): Promise<GradingOutcome> {
  const exercise = trivialExercise({ cpuSeconds, memoryMb })
  return gradeSubmission({ exercise, source, seed: 'hostile', rung, pool })
}

function* complaintsAbout(outcome: GradingOutcome, expected: HostileCase): Generator<string> {
  const { verdict, stoppedBy, log } = outcome
  if (verdict.kind !== expected.verdict) yield `The verdict is ${verdict.kind}, not ${expected.verdict}.`
  if (verdict.kind === 'learner-error') {
    const { fault, message } = verdict
    if (expected.fault && fault !== expected.fault) yield `The fault is ${fault}, not ${expected.fault}.`
    if (expected.message && message !== expected.message) yield `The learner reads "${message}".`
  }
  if (endsRun(expected.layer) && stoppedBy !== expected.layer)
    yield `It was stopped by ${stoppedBy ?? 'nothing'}, not by the ${expected.layer}.`
  if (!endsRun(expected.layer) && stoppedBy !== undefined)
    yield `The ${stoppedBy} ended it before it met the ${expected.layer}.`
  const met = expected.log
  if (met !== undefined && !log.some((line) => new RegExp(met).test(line)))
    yield `Its log does not say ${met}, but: ${log.join(' | ').slice(0, 300)}`
  if (JSON.stringify(outcome).includes('stolen')) yield 'Something it took reached the outcome.'
}

/** What is left after it: in this process, on this machine, for the next learner. */
async function aftermath(
  before: { globals: string; belongings: Belongings },
  service: GradingService,
  rung: Rung,
): Promise<string[]> {
  const complaints = leftovers(service, before.belongings)
  if (trustedGlobals() !== before.globals) complaints.push('The grader’s own globals changed.')
  const { verdict } = await grade(honestSource, service, { cpuSeconds: 3, memoryMb: 160, rung })
  if (verdict.kind !== 'passed') complaints.push(`The next honest submission ended as ${verdict.kind}.`)
  return complaints
}

/** What a hostile header or value could have changed in the grader itself. */
function trustedGlobals(): string {
  return JSON.stringify({
    polluted: ({} as Record<string, unknown>)['polluted'] ?? null,
    prototype: Reflect.ownKeys(Object.prototype).map(String),
    arrays: Reflect.ownKeys(Array.prototype).map(String),
    globals: Reflect.ownKeys(globalThis).map(String).sort(),
  })
}
