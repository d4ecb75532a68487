import { cpus, loadavg } from 'node:os'
import { setTimeout as after } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { randomFrom } from '@skillgrad/exercises/contract'
import { raiseChaos } from './chaos.js'
import { ownNetwork, runInOwnNetwork, whyNoHosts } from './hosts.js'
import { givenCrowd, handInAll, type Crowd } from './people.js'
import { isClean, printReport, recoveryByKind, type CrashFigures } from './report.js'
import { leaseSeconds, logsIn, openStage, type Stage } from './stage.js'
import { recoveries, tally } from './tally.js'
import { victimsOf } from './victims.js'

/**
 * `pnpm bench crashes [--submissions N] [--seed N] [--hosts] [--json]`: people hand in through the api while graders, api,
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
    json: { type: 'boolean' },
    /** Ours alone: the network that the bench was started in and has left. */
    outside: { type: 'string' },
  },
})

if (!values.hosts) process.exitCode = await bench()
else if (values.outside && values.outside !== ownNetwork()) process.exitCode = await bench()
else process.exitCode = await benchAsHosts()

async function benchAsHosts(): Promise<number> {
  const refusal = await whyNoHosts()
  if (!refusal) return runInOwnNetwork([...given, '--outside', ownNetwork()])
  console.error(refusal)
  return 2
}

async function bench(): Promise<number> {
  note('Starting PostgreSQL, api, background and graders')
  const stage = await openStage({ asHosts: values.hosts === true })
  const figures = await Promise.race([measure(stage), interrupted()]).catch(async (error: unknown) => {
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
      process.once(signal, () => resolve(undefined))
  })
}

async function measure(stage: Stage): Promise<CrashFigures> {
  const wanted = Number(values.submissions)
  const random = randomFrom(`crashes-${values.seed}`)
  const crowd = await givenCrowd(stage, wanted)
  const began = performance.now()
  const chaos = raiseChaos(victimsOf(stage, crowd), random.fork('blows'))
  const onAccepted = () =>
    note(`${crowd.accepted.length} of ${wanted} handed in, ${chaos.blows.length} blows`)
  await handInAll(crowd, { stage, wanted, random: random.fork('people'), onAccepted })
  await chaos.calm()
  await allDone(stage)
  const seconds = Math.round((performance.now() - began) / 1000)
  return {
    at: new Date().toISOString(),
    machine: `${cpus().length} × ${cpus()[0]!.model}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`,
    seed: values.seed,
    submissions: crowd.accepted.length,
    hosts: stage.hosts.length,
    seconds,
    leaseSeconds,
    ...(await whatCameOfIt(stage, crowd)),
    recovery: recoveryByKind(await recoveries(stage.database.owner, chaos.blows)),
  }
}

function whatCameOfIt(stage: Stage, crowd: Crowd) {
  note('Asking the api and the tables')
  return tally(stage, crowd)
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
