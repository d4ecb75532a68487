import { cpus, loadavg } from 'node:os'
import { setTimeout as after } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { randomFrom, type Random } from '@skillgrad/exercises/contract'
import { raiseChaos, type Chaos } from './chaos.js'
import { ownNetwork, runInOwnNetwork, whyNoHosts } from './hosts.js'
import { givenCrowd, handInAll, type Crowd } from './people.js'
import { isClean, printReport, recoveryByKind, type CrashFigures } from './report.js'
import { logsIn, openStage, type Stage } from './stage.js'
import { recoveries, tally } from './tally.js'
import { victimsOf } from './victims.js'

/**
 * `pnpm bench crashes [--submissions N] [--seed N] [--hosts] [--lease SECONDS] [--json]`: people hand in through the api while graders, api,
 * background and PostgreSQL are killed at random, and, as hosts, cables are pulled. Exit code 1 unless nothing was lost,
 * graded twice or charged, everything has ended, and skills and ledger say what the gradings do.
 */
const given = process.argv.slice(2).filter((argument) => argument !== '--')
const { values } = parseArgs({
  args: given,
  options: {
    submissions: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    hosts: { type: 'boolean' },
    /** Short, so that runs of silent hosts are taken over while the bench runs; graders have a minute where nothing is said. */
    lease: { type: 'string', default: '5' },
    json: { type: 'boolean' },
    /** Ours alone: the network that the bench was started in and has left. */
    outside: { type: 'string' },
  },
})

// Of people who still insist when somebody has stopped the bench nobody waits for the end.
process.exit(await code())

function code(): Promise<number> {
  if (!values.hosts) return bench()
  return values.outside && values.outside !== ownNetwork() ? bench() : benchAsHosts()
}

async function benchAsHosts(): Promise<number> {
  const refusal = await whyNoHosts()
  if (!refusal) return runInOwnNetwork([...given, '--outside', ownNetwork()])
  console.error(refusal)
  return 2
}

async function bench(): Promise<number> {
  note('Starting PostgreSQL, api, background and graders')
  const stop = interrupted()
  const stage = await openStage({ asHosts: values.hosts === true, leaseSeconds: Number(values.lease) })
  const figures = await underBlows(stage, stop).catch(async (error: unknown) => {
    await stage.close(true)
    throw error
  })
  await stage.close(figures !== undefined && !isClean(figures))
  if (!figures) return 130
  console.log(values.json ? JSON.stringify(figures, null, 2) : printReport(figures))
  if (isClean(figures)) return 0
  console.error(`Not what it should be. Logs: ${logsIn(stage.folder)}`)
  return 1
}

/** Resolves when somebody wants to stop; nothing that was started may stay. */
function interrupted(): Promise<undefined> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => resolve(undefined))
  })
}

async function underBlows(stage: Stage, stop: Promise<undefined>): Promise<CrashFigures | undefined> {
  const crowd = await givenCrowd(stage, Number(values.submissions))
  const random = randomFrom(`crashes-${values.seed}`)
  const chaos = raiseChaos(victimsOf(stage, crowd), random.fork('blows'))
  try {
    return await Promise.race([measure({ stage, crowd, chaos, random }), stop])
  } finally {
    // What is struck comes back before it is ended for good.
    await chaos.calm()
  }
}

interface Bench {
  stage: Stage
  crowd: Crowd
  chaos: Chaos
  random: Random
}

async function measure({ stage, crowd, chaos, random }: Bench): Promise<CrashFigures> {
  const wanted = Number(values.submissions)
  const began = performance.now()
  const onAccepted = () =>
    note(`${crowd.accepted.length} of ${wanted} handed in, ${chaos.blows.length} blows`)
  await handInAll(crowd, { stage, wanted, random: random.fork('people'), onAccepted })
  await chaos.calm()
  await allDone(stage)
  const seconds = Math.round((performance.now() - began) / 1000)
  note('Asking the api and the tables')
  return {
    at: new Date().toISOString(),
    machine: `${cpus().length} × ${cpus()[0]!.model}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`,
    seed: values.seed,
    submissions: crowd.accepted.length,
    hosts: stage.hosts.length,
    seconds,
    leaseSeconds: stage.leaseSeconds,
    ...(await tally(stage, crowd)),
    recovery: recoveryByKind(await recoveries(stage.database.owner, chaos.blows)),
  }
}

/** Runs and what follows from them, or as long as that may take. */
async function allDone({ database }: Stage): Promise<void> {
  const deadline = performance.now() + 120_000
  const open = async () => {
    const runs = await database.owner.run.count({ where: { state: { notIn: ['done', 'cancelled'] } } })
    const [jobs] = await database.queue.$queryRaw<[{ count: number }]>`
      select count(*)::int as count from graphile_worker.jobs where task_identifier = 'grading.recorded'`
    return runs + jobs.count
  }
  while ((await open().catch(() => 1)) > 0 && performance.now() < deadline) await after(100)
}

function note(text: string): void {
  if (!values.json && process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
}
