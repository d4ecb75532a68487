import { GraderState } from '../../graphql/enums.js'
import type { Services } from '../../services.js'
import type { SignedIn } from '../identity/session-cache.js'
import { activityMinutes, activityOf } from './activity.js'
import {
  hostsSeenBy,
  minutesSeenBy,
  queueSeenBy,
  runsSeenBy,
  type HostRow,
  type QueueRow,
} from './fleet.repository.js'
import type { Fleet, GraderHost, QueueLine } from './fleet.type.js'
import { rungsOf, sandboxOf } from './host-report.js'
import { stateOf } from './host-state.js'

/** Null for whoever is no operator, a company's owner included: the fleet and the queue are those of all companies. */
export async function fleetSeenBy(services: Services, person: SignedIn | null): Promise<Fleet | null> {
  if (!person?.isOperator) return null
  const { shared } = services
  const at = services.now()
  const since = new Date(at.getTime() - activityMinutes * 60_000)
  const [hostRows, queueRows, runs, minutes] = await Promise.all([
    hostsSeenBy(shared, person.userId),
    queueSeenBy(shared, person.userId),
    runsSeenBy(shared, person.userId),
    minutesSeenBy(shared, person.userId, since),
  ])
  const hosts = hostRows.map((row) => toHost(row, at))
  const nameOf = new Map(hosts.map(({ id, name }) => [id, name]))
  return {
    at,
    hosts,
    queue: linesOf(queueRows, hosts),
    activity: activityOf(minutes, at),
    running: runs.map(({ hostId, purpose, ...run }) => ({
      ...run,
      host: (hostId && nameOf.get(hostId)) ?? null,
      isRegrading: purpose === 'regrade',
      isTrial: purpose === 'trial',
      seconds: Math.max(0, (at.getTime() - run.since.getTime()) / 1000),
    })),
  }
}

function toHost(row: HostRow, now: Date): GraderHost {
  const { id, name, version, slots, busy, kinds, startedAt, seenAt, gradedLastHour } = row
  return {
    ...{ id, name, version, slots, busy, kinds, startedAt, seenAt, gradedLastHour },
    ...stateOf(row, now),
    rungs: rungsOf(row.backend, row.rungs),
    sandbox: sandboxOf(row.sandbox),
    faults: { lastDay: row.faultsLastDay, lastAt: row.lastFaultAt, last: row.lastFault },
  }
}

const quiet = {
  ...{ waiting: 0, companies: 0, oldestQueuedAt: null, trials: 0 },
  ...{ regrading: 0, stranded: 0, running: 0 },
}

/** A line for each kind that waits, runs or has a grader; a quiet queue says so instead of being absent. */
function linesOf(rows: readonly QueueRow[], hosts: readonly GraderHost[]): QueueLine[] {
  const alive = hosts.filter(({ state }) => state === GraderState.ALIVE || state === GraderState.STUCK)
  const kinds = new Set(['cpu', ...rows.map(({ kind }) => kind), ...alive.flatMap((host) => host.kinds)])
  return [...kinds].map((kind) => ({
    ...(rows.find((row) => row.kind === kind) ?? quiet),
    kind,
    graders: alive.filter((host) => host.kinds.includes(kind)).length,
  }))
}
