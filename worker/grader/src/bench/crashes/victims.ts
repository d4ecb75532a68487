import { setTimeout as after } from 'node:timers/promises'
import type { Service } from './service.js'
import type { Stage } from './stage.js'
import type { Host } from './hosts.js'
import type { Crowd } from './people.js'

/** One way to hit something that runs. What ends is started again at once. */
export interface Victim {
  /** In the report. */
  blow: string
  /** How often it is drawn, beside the others. */
  weight: number
  /** Waits until a blow hurts most, but not for long. */
  aim(): Promise<void>
  strike(): Promise<void>
  /** Runs that are under way where the blow will fall. */
  underway(): Promise<string[]>
  /** Whether what was hit is at work again. */
  recovered(since: Date): Promise<boolean>
}

export function victimsOf(stage: Stage, crowd: Crowd): Victim[] {
  return [
    ...stage.graders.flatMap((grader) => graderBlows(grader, stage)),
    ...apiBlows(stage, crowd),
    ...backgroundBlows(stage),
    postgresBlow(stage),
    ...stage.hosts.map((host) => networkBlow(host, stage)),
  ]
}

const atOnce = async () => undefined
const nothing = async () => []

function graderBlows(grader: Service, { database }: Stage): Victim[] {
  const blow = (signal: NodeJS.Signals, weight: number): Victim => ({
    blow: `grader, ${signal}`,
    weight,
    aim: atOnce,
    strike: () => grader.hit(signal),
    underway: () => runsUnderway({ database }, grader.name),
    recovered: (since) => gradedSince({ database }, since),
  })
  return [blow('SIGKILL', 3), blow('SIGTERM', 1)]
}

function apiBlows({ api }: Stage, crowd: Crowd): Victim[] {
  const blow = (signal: NodeJS.Signals, weight: number): Victim => ({
    blow: `api, ${signal}`,
    weight,
    aim: atOnce,
    strike: () => api.hit(signal),
    underway: nothing,
    recovered: async (since) => (crowd.accepted.at(-1)?.at ?? 0) > since.getTime(),
  })
  return [blow('SIGKILL', 3), blow('SIGTERM', 1)]
}

function backgroundBlows({ background, database }: Stage): Victim[] {
  const jobs = async (where: string, ...values: unknown[]) => {
    const text = `select count(*)::int as count from graphile_worker.jobs where ${where}`
    const [row] = await database.queue.$queryRawUnsafe<[{ count: number }]>(text, ...values)
    return row.count
  }
  const blow = (signal: NodeJS.Signals, weight: number): Victim => ({
    blow: `background, ${signal}`,
    weight,
    // A job takes some milliseconds, which a blow at random hardly ever meets.
    aim: () => untilTrue(async () => (await jobs('locked_at is not null')) > 0, 3000),
    strike: () => background.hit(signal),
    underway: nothing,
    // All that waited or was under way has been done.
    recovered: async (since) =>
      (await jobs(`task_identifier <> 'runs.reap' and created_at < $1`, since)) === 0,
  })
  return [blow('SIGKILL', 3), blow('SIGTERM', 1)]
}

function postgresBlow({ database }: Stage): Victim {
  return {
    blow: 'PostgreSQL, SIGKILL',
    weight: 3,
    aim: atOnce,
    strike: () => database.crash(),
    underway: () => runsUnderway({ database }),
    recovered: (since) => gradedSince({ database }, since),
  }
}

/** Longer than a lease: the host's run goes to the other one, and what it answers later comes too late. */
function networkBlow(host: Host, { database, leaseSeconds }: Stage): Victim {
  return {
    blow: 'cable of a host, pulled',
    weight: 2,
    aim: () => untilTrue(async () => (await runsUnderway({ database }, host.name)).length > 0, 5000),
    strike: async () => {
      await host.connect(false)
      await after((leaseSeconds + 4) * 1000)
      await host.connect(true)
    },
    underway: () => runsUnderway({ database }, host.name),
    recovered: (since) => gradedSince({ database }, since),
  }
}

type Database = Pick<Stage, 'database'>

async function runsUnderway({ database }: Database, host?: string): Promise<string[]> {
  const where = { state: { in: ['leased', 'running'] as ('leased' | 'running')[] } }
  const runs = await database.owner.run.findMany({
    where: host ? { ...where, host: { name: host } } : where,
    select: { id: true },
  })
  return runs.map(({ id }) => id)
}

async function gradedSince({ database }: Database, since: Date): Promise<boolean> {
  return (await database.owner.grading.count({ where: { gradedAt: { gt: since } } })) > 0
}

async function untilTrue(ask: () => Promise<boolean>, limitMs: number): Promise<void> {
  const deadline = Date.now() + limitMs
  while (Date.now() < deadline && !(await ask().catch(() => false))) await after(1)
}
