import { currentTrail, inSpan, inTrail, type SpanOptions } from '@skillgrad/telemetry'
import type { Logger } from 'pino'
import type { GradableExercise } from '../grading/index.js'
import { gradeSubmission, type GradingOutcome } from '../grading/index.js'
import type { GpuReservation } from '../gpu/gpu-slots.js'
import type { RunnerPool } from '../pool/pool.js'
import type { Choice, RungDescription } from '../tensorflow/index.js'
import type { GraderWatch, RunEnd } from '../watch/grader-watch.js'
import type { Claim } from './claims.js'
import { LeaseKeeper } from './lease-keeper.js'
import { ProgressWriter } from './progress-writer.js'
import { whenReachable } from './reachable.js'
import { recordedOutcome } from './recorded-outcome.js'
import type { ClaimedRun, RunStore } from './run-store.js'

export interface RunDesk {
  store: RunStore
  pool: RunnerPool
  log: Logger
  watch: GraderWatch
  leaseMs: number
  /** Rejects where the version can't be had, or asks for a newer grader. */
  exercise(version: string): Promise<GradableExercise>
  /** With the card that was reserved, or none. */
  rungFor(exercise: GradableExercise, gpu: GpuReservation | undefined): Choice
  /** Aborted when this grader must end now: running gradings are handed back. */
  handBack: AbortSignal
}

/** Why a run was stopped before it ended by itself. */
type Stop = 'lease-lost' | 'handed-back'

/** Takes one claimed run to its end: recorded, failed, handed back, or lost to somebody else. Never throws. */
export async function gradeRun(claim: Claim, desk: RunDesk): Promise<void> {
  const { run, claimedWithin } = claim
  await inTrail(run.trail, () =>
    inSpan('grade a run', spanOf(claim), async () => {
      await inSpan('claim', { startedAt: claimedWithin.from }, async (span) => span?.end(claimedWithin.to))
      await gradeClaimed(claim, desk)
    }),
  )
}

function spanOf({ run, claimedWithin }: Claim): SpanOptions {
  const { exerciseSlug, purpose, attempt } = run
  return {
    kind: 'CONSUMER',
    startedAt: claimedWithin.from,
    attributes: {
      'skillgrad.exercise': exerciseSlug,
      'skillgrad.purpose': purpose,
      'skillgrad.attempt': attempt,
      'skillgrad.waited_ms': claimedWithin.to.getTime() - run.queuedAt.getTime(),
    },
  }
}

async function gradeClaimed({ run, gpu, claimedWithin }: Claim, desk: RunDesk): Promise<void> {
  const log = desk.log.child({ run: run.id, submission: run.submission, attempt: run.attempt })
  try {
    const exercise = await desk.exercise(run.exerciseVersion).catch((error: unknown) => detail(error))
    if (typeof exercise === 'string') return await refuse(run, desk, log, exercise)
    const choice = desk.rungFor(exercise, gpu)
    if (choice.kind === 'refused') return await refuse(run, desk, log, choice.reason)
    // Another run may need the card that this one has no use for.
    if (choice.description.computesOn === 'processor') desk.pool.gpus.giveBack(gpu)
    await gradeOn(choice.description, { run, gpu, claimedWithin, exercise, desk, log })
  } catch (error) {
    log.error({ err: error }, 'A run could not be handled; its lease will run out')
  } finally {
    desk.pool.gpus.giveBack(gpu)
  }
}

interface Assignment extends Claim {
  exercise: GradableExercise
  desk: RunDesk
  log: Logger
}

async function gradeOn(rung: RungDescription, { run, gpu, exercise, desk, log }: Assignment): Promise<void> {
  const queueMs = Date.now() - run.queuedAt.getTime()
  const ended = (end: RunEnd) => desk.watch.ended({ purpose: run.purpose, rung: rung.rung, end })
  desk.watch.began(run.purpose, queueMs)
  const incidents: string[] = []
  const { outcome, stop } = await underLease(run, desk, (signal, writer) =>
    inSpan('run in the sandbox', { attributes: { 'skillgrad.rung': rung.rung } }, () =>
      gradeSubmission({
        exercise,
        source: run.code,
        seed: run.dataSeed,
        rung: rung.rung,
        ...(gpu && { gpu }),
        pool: desk.pool,
        signal,
        // Nobody watches the curve of a regrading or a trial.
        ...(run.purpose === 'grade' && {
          onPhase: (phase) => phase === 'training' && announceStart(run, desk),
          onProgress: (point) => writer.add(point),
        }),
        onIncident: (incident, error) => {
          incidents.push(detail(error))
          log.error({ incident, err: error }, 'A grading failed by our fault')
        },
      }),
    ),
  )
  if (stop) ended(stop === 'lease-lost' ? 'lease_lost' : 'handed_back')
  if (stop === 'lease-lost') return log.info('The run was cancelled or given to another grader')
  if (stop === 'handed-back') return handBack(run, desk, log)
  const recorded = recordedOutcome(outcome, queueMs, rung)
  if (!recorded) {
    ended('our_fault')
    return fail(run, desk, log, incidents.join('; ') || 'No detail')
  }
  const result = await inSpan('commit', {}, () =>
    whenReachable(() => desk.store.record(run, recorded, currentTrail())),
  )
  ended(result === 'lease_lost' ? result : recorded.verdict)
  const { totalMs, trainMs } = outcome.timings
  desk.watch.computed(rung.rung, totalMs)
  const { stoppedBy } = outcome
  log.info({ verdict: recorded.verdict, stoppedBy, result, queueMs, trainMs, totalMs }, 'Graded')
}

/** Does the work while the lease is renewed; tells whether it was stopped from outside, and why. */
async function underLease(
  run: ClaimedRun,
  desk: RunDesk,
  work: (signal: AbortSignal, writer: ProgressWriter) => Promise<GradingOutcome>,
): Promise<{ outcome: GradingOutcome; stop: Stop | undefined }> {
  const stopping = new AbortController()
  let stop: Stop | undefined
  const stopFor = (reason: Stop) => {
    stop ??= reason
    stopping.abort()
  }
  const { store } = desk
  const onLost = () => stopFor('lease-lost')
  const keeper = new LeaseKeeper({ leaseMs: desk.leaseMs, renew: () => store.heartbeat(run), onLost })
  const writer = new ProgressWriter({
    write: (point) => store.progress(run, 'training', point),
    onLost: () => keeper.lost(),
  })
  const onHandBack = () => stopFor('handed-back')
  desk.handBack.addEventListener('abort', onHandBack, { once: true })
  if (desk.handBack.aborted) onHandBack()
  try {
    const outcome = await work(stopping.signal, writer)
    return { outcome, stop }
  } finally {
    writer.end()
    keeper.stop()
    desk.handBack.removeEventListener('abort', onHandBack)
  }
}

/** Not waited for: a page that says "running" a moment later is no reason to delay the training. */
function announceStart(run: ClaimedRun, desk: RunDesk): void {
  desk.store.start(run).catch(() => undefined)
}

/** Before it came to any rung. */
async function refuse(run: ClaimedRun, desk: RunDesk, log: Logger, reason: string): Promise<void> {
  desk.watch.ended({ purpose: run.purpose, rung: 'none', end: 'our_fault' })
  await fail(run, desk, log, reason)
}

async function fail(run: ClaimedRun, desk: RunDesk, log: Logger, whatHappened: string): Promise<void> {
  const result = await whenReachable(() => desk.store.fail(run, whatHappened))
  log.warn({ result, whatHappened }, 'A run failed by our fault')
}

async function handBack(run: ClaimedRun, desk: RunDesk, log: Logger): Promise<void> {
  // This grader is about to end; if the database is away too, the lease runs out by itself.
  const released = await desk.store.release(run).catch(() => false)
  log.info({ released }, 'The run was handed back')
}

function detail(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}
