import { join } from 'node:path'
import { latestMigration } from '@skillgrad/db'
import pg from 'pg'
import type { Logger } from 'pino'
import { Claims, type Claim } from './claims.js'
import { readSandboxEnv } from '../env.js'
import { packageVersion, reportMinutes, type Check } from '@skillgrad/telemetry'
import { poolName, type GraderWatch } from '../watch/grader-watch.js'
import type { DaemonEnv } from './env.js'
import { Dispatcher } from './dispatcher.js'
import { ExerciseFiles } from './exercise-files.js'
import { ExerciseShelf } from './exercise-shelf.js'
import { gradeRun } from './grade-run.js'
import { openMachine, type Machine } from './machine.js'
import { isConnectionLoss, whenReachable } from './reachable.js'
import { RunStore } from './run-store.js'
import { WakeUps } from './wake-ups.js'

export interface Daemon {
  machine: Machine
  /** What keeps it from grading, if anything. */
  checks: Record<'database' | 'migrations' | 'listening', Check>
  /** Takes no more runs, finishes those under way (or hands them back in time), and ends everything. */
  drain(): Promise<void>
}

/** News can get lost, and a retry that waits out its pause makes none; runs are looked for this often anyway. */
const lookMs = 2000

/** For an answer of the database; every statement of a grader may be made again. */
const patienceMs = 10_000

export interface Surroundings {
  log: Logger
  watch: GraderWatch
}

/** Claims, grades and records runs until drained. Throws before it claims anything when the sandbox does not hold. */
export async function startDaemon(env: DaemonEnv, { log, watch }: Surroundings): Promise<Daemon> {
  const machine = await openMachine(env, log)
  const pool = openPool(env.graderUrl, 2 * env.slots + 2, log)
  const store = new RunStore(pool, env.leaseSeconds)
  const host = await enter(env, machine, store, log)
  const shelf = await stockShelf(machine, store, log)
  const handingBack = new AbortController()

  const { gpus } = machine.pool
  const claims = new Claims({
    gpus,
    offers: (gpu) => machine.offers(gpu),
    claim: ({ kind, rungs }) => store.claim(host, rungs, [kind]),
  })
  const dispatcher = new Dispatcher<Claim>({
    slots: env.slots,
    claim: () => claims.next(),
    release: async ({ run, gpu }) => {
      gpus.giveBack(gpu)
      await store.release(run)
    },
    grade: (claim) =>
      gradeRun(claim, {
        store,
        pool: machine.pool,
        log,
        watch,
        leaseMs: env.leaseSeconds * 1000,
        exercise: (version) => shelf.get(version),
        rungFor: (exercise, gpu) => machine.rungFor(exercise.definition, gpu),
        handBack: handingBack.signal,
      }),
    onMissed: (error) => reportMissed(error, log),
  })
  gpus.onFree(() => dispatcher.wake())
  const { kinds } = machine
  const wakeUps = new WakeUps({ url: env.graderUrl, kinds, log, onWakeUp: () => dispatcher.wake() })
  const timers = startTimers({ store, dispatcher, host, log, leaseSeconds: env.leaseSeconds })
  watch.observe({
    slots: env.slots,
    busySlots: () => dispatcher.busy,
    busyRunners: () => machine.pool.running,
    warmRunners: () => machine.pool.aliveRunners.length - machine.pool.running,
    pool,
  })
  const reporting = reportMinutes({
    ...{ service: 'grader', version: packageVersion(import.meta.url), figures: watch.figures },
    pools: () => [poolNow(pool)],
    tell: (minute) => store.reportMinute(minute),
  })
  log.info({ host: env.name, slots: env.slots }, 'Waiting for submissions')
  return {
    machine,
    checks: checksOf(store, wakeUps),
    drain: async () => {
      timers.forEach((timer) => clearInterval(timer))
      const deadline = setTimeout(() => handingBack.abort(), env.drainSeconds * 1000)
      // No wake-up is taken any more that another grader could answer.
      await Promise.all([store.drainHost(host).catch(() => undefined), dispatcher.drain(), wakeUps.stop()])
      clearTimeout(deadline)
      await machine.close()
      await reporting.stop()
      await pool.end()
    },
  }
}

function checksOf(store: RunStore, wakeUps: WakeUps): Daemon['checks'] {
  const wanted = latestMigration()
  return {
    async database() {
      await store.ping()
      return null
    },
    migrations: async () =>
      (await store.hasMigration(wanted)) ? null : `the database lacks ${wanted}; run \`database up\``,
    listening: () => (wakeUps.isListening ? null : 'does not hear the queue; trying again'),
  }
}

function poolNow({ totalCount, idleCount, waitingCount, options: { max } }: pg.Pool) {
  return { name: poolName, busy: totalCount - idleCount, waiting: waitingCount, max }
}

function openPool(url: string, max: number, log: Logger): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: patienceMs,
    // A network that is cut answers nothing, not even no: without this a statement waits for a quarter of an hour.
    query_timeout: patienceMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: patienceMs,
  })
  // Without listeners a connection that the server ends, idle or lent, would end the process.
  const ended = (error: Error) => log.debug({ err: error }, 'A database connection ended')
  pool.on('error', ended)
  pool.on('connect', (client) => client.on('error', ended))
  return pool
}

/** Announces the machine and takes back what a killed grader of the same name held. */
async function enter(env: DaemonEnv, machine: Machine, store: RunStore, log: Logger): Promise<string> {
  const onLoss = (error: unknown) => log.warn({ err: error }, 'The database cannot be reached; waiting')
  const { name, slots } = env
  const host = await whenReachable(
    () =>
      store.registerHost({
        name,
        version: packageVersion(import.meta.url),
        slots,
        rungs: machine.rungs,
        kinds: machine.kinds,
        sandbox: machine.sandbox,
        backend: { probes: machine.probes },
      }),
    { onLoss },
  )
  const reclaimed = await whenReachable(() => store.reclaim(host), { onLoss })
  if (reclaimed > 0) log.warn({ reclaimed }, 'Queued again what was being graded when the grader was killed')
  return host
}

/** So that not even the first submission waits for a runner to start or for its exercise to be read. */
async function stockShelf(machine: Machine, store: RunStore, log: Logger): Promise<ExerciseShelf> {
  const folder = join(readSandboxEnv().stateFolder, 'exercises')
  const files = new ExerciseFiles({ folder, fetch: (hash) => whenReachable(() => store.exerciseFile(hash)) })
  const shelf = new ExerciseShelf(files)
  await files.prune()
  for (const { version, rungs, memoryMb } of await whenReachable(() => store.offeredExercises())) {
    const warmed = machine.rungsToWarm(rungs)
    if (warmed.length === 0) continue
    for (const rung of warmed) await machine.pool.warm(rung, memoryMb)
    await shelf.get(version).catch((error) => log.error({ err: error }, 'An exercise cannot be graded here'))
  }
  return shelf
}

interface Rounds {
  store: RunStore
  dispatcher: Dispatcher<Claim>
  host: string
  log: Logger
  leaseSeconds: number
}

function startTimers({ store, dispatcher, host, log, leaseSeconds }: Rounds): NodeJS.Timeout[] {
  const round = (work: () => Promise<unknown>, everyMs: number) =>
    setInterval(() => work().catch((error) => reportMissed(error, log)), everyMs)
  return [
    setInterval(() => dispatcher.wake(), lookMs),
    round(() => store.hostSeen(host), 15_000),
    round(
      async () => {
        const reaped = await store.reap()
        if (reaped > 0) log.warn({ reaped }, 'Queued again runs whose grader went silent')
      },
      (leaseSeconds * 1000) / 4,
    ),
  ]
}

/** A database that is away is nothing new to say every few seconds; anything else is. */
function reportMissed(error: unknown, log: Logger): void {
  log[isConnectionLoss(error) ? 'debug' : 'error']({ err: error }, 'A round of the grader was missed')
}
