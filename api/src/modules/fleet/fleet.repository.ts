import type { PrismaClient } from '@skillgrad/db'
import type { HostSigns } from './host-state.js'

/**
 * Raw SQL: the fleet is no company's, so it is read through functions that ask once more whether the person is an operator.
 * One statement each, however many hosts, companies and runs there are.
 */
export interface HostRow extends HostSigns {
  id: string
  name: string
  version: string
  rungs: string[]
  kinds: string[]
  sandbox: unknown
  backend: unknown
  gradedLastHour: number
  faultsLastDay: number
  lastFaultAt: Date | null
  lastFault: string | null
}

export function hostsSeenBy(db: PrismaClient, operatorId: string): Promise<HostRow[]> {
  return db.$queryRaw<HostRow[]>`
    select id, name, version, slots, rungs, kinds, sandbox, backend, started_at as "startedAt", seen_at as "seenAt",
      draining_at as "drainingAt", busy, last_finished_at as "lastFinishedAt", graded_last_hour as "gradedLastHour",
      faults_last_day as "faultsLastDay", last_fault_at as "lastFaultAt", last_fault as "lastFault",
      could_take_since as "couldTakeSince"
    from app.fleet_hosts(${operatorId}::uuid)`
}

export interface QueueRow {
  kind: string
  waiting: number
  companies: number
  oldestQueuedAt: Date | null
  trials: number
  regrading: number
  stranded: number
  running: number
}

export function queueSeenBy(db: PrismaClient, operatorId: string): Promise<QueueRow[]> {
  return db.$queryRaw<QueueRow[]>`
    select kind, waiting, companies, oldest_queued_at as "oldestQueuedAt", trials, regrading, stranded, running
    from app.fleet_queue(${operatorId}::uuid)`
}

export interface MinuteRow {
  instanceId: string
  at: Date
  service: string
  version: string
  host: string
  startedAt: Date
  figures: unknown
}

/** What processes told since then, newest first. */
export function minutesSeenBy(db: PrismaClient, operatorId: string, since: Date): Promise<MinuteRow[]> {
  return db.$queryRaw<MinuteRow[]>`
    select instance_id as "instanceId", at, service, version, host, started_at as "startedAt", figures
    from app.service_minutes(${operatorId}::uuid, ${since}::timestamptz)`
}

export interface RunRow {
  id: string
  hostId: string | null
  kind: string
  exercise: string
  purpose: string
  attempt: number
  organization: string
  since: Date
  limitSeconds: number
}

export function runsSeenBy(db: PrismaClient, operatorId: string): Promise<RunRow[]> {
  return db.$queryRaw<RunRow[]>`
    select id, host_id as "hostId", kind, exercise_slug as exercise, purpose, attempt, organization_name as organization,
      claimed_at as since, limit_seconds as "limitSeconds"
    from app.fleet_runs(${operatorId}::uuid)`
}
