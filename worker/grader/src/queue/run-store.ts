import { trailFrom, type ReportedMinute, type Trail } from '@skillgrad/telemetry'
import type pg from 'pg'
import { z } from 'zod'
import type { Rung, TrainingProgress } from '@skillgrad/exercises/contract'
import type { RecordedOutcome } from './recorded-outcome.js'

const claimedRow = z.object({
  run: z.uuid(),
  organization: z.uuid(),
  submission: z.uuid().nullable(),
  attempt: z.number().int(),
  purpose: z.enum(['grade', 'regrade', 'trial']),
  lease_token: z.uuid(),
  exercise_slug: z.string(),
  exercise_version: z.string(),
  data_seed: z.string().min(32),
  code: z.string(),
  queued_at: z.date(),
  trail: z.unknown(),
})

/** A run leased to this grader. Whoever holds the token may write to it; nobody else. */
export interface ClaimedRun {
  id: string
  organization: string
  /** Null for a trial of an author's. */
  submission: string | null
  /** 1 for the first try. */
  attempt: number
  purpose: 'grade' | 'regrade' | 'trial'
  token: string
  exerciseSlug: string
  exerciseVersion: string
  /** Decides the hidden data; the same for every attempt at this run. */
  dataSeed: string
  code: string
  queuedAt: Date
  /** Of the request that handed it in; empty for what nobody asked for. */
  trail: Trail
}

export interface HostReport {
  name: string
  version: string
  slots: number
  rungs: readonly string[]
  kinds: readonly string[]
  sandbox: object
  backend: object
}

/** What new submissions to an exercise are graded with. */
export interface OfferedExercise {
  version: string
  rungs: Rung[]
  memoryMb: number
}

export type RecordResult = 'recorded' | 'already_recorded' | 'lease_lost'
export type FailResult = 'requeued' | 'gave_up' | 'lease_lost'

/**
 * For the commit of this one statement: a claim that is lost with the server is a run that is simply claimed again, a lost
 * start or curve point is no loss, and nobody need wait for the disk. What ends a run always waits for it.
 */
const withoutWaitingForDisk = `set_config('synchronous_commit', 'off', true)`

/** The grader's whole access to the database: functions that check the lease themselves, no tables. */
export class RunStore {
  constructor(
    private readonly pool: pg.Pool,
    private readonly leaseSeconds: number,
  ) {}

  async registerHost(host: HostReport): Promise<string> {
    const { name, version, slots, rungs, kinds, sandbox, backend } = host
    return this.value('select app.register_host($1, $2, $3, $4, $5, $6, $7) as value', [
      name,
      version,
      slots,
      rungs,
      kinds,
      sandbox,
      backend,
    ])
  }

  /** Queues again what this host held when it was killed; resolves to how many. */
  reclaim(host: string): Promise<number> {
    return this.value('select app.reclaim_runs($1) as value', [host])
  }

  async hostSeen(host: string): Promise<void> {
    await this.pool.query('select app.host_seen($1)', [host])
  }

  async drainHost(host: string): Promise<void> {
    await this.pool.query('select app.drain_host($1)', [host])
  }

  async claim(
    host: string,
    rungs: readonly string[],
    kinds: readonly string[],
  ): Promise<ClaimedRun | undefined> {
    const { rows } = await this.pool.query({
      name: 'claim-run',
      text: `select claimed.* from app.claim_run($1, $2, $3, make_interval(secs => $4)) claimed, ${withoutWaitingForDisk}`,
      values: [host, rungs, kinds, this.leaseSeconds],
    })
    if (rows.length === 0) return undefined
    const row = claimedRow.parse(rows[0])
    return {
      id: row.run,
      organization: row.organization,
      submission: row.submission,
      attempt: row.attempt,
      purpose: row.purpose,
      token: row.lease_token,
      exerciseSlug: row.exercise_slug,
      exerciseVersion: row.exercise_version,
      dataSeed: row.data_seed,
      code: row.code,
      queuedAt: row.queued_at,
      trail: trailFrom(row.trail),
    }
  }

  /** False, here and below: the lease is lost, stop. */
  start({ id, token }: ClaimedRun): Promise<boolean> {
    return this.value(`select app.start_run($1, $2) as value, ${withoutWaitingForDisk}`, [id, token])
  }

  heartbeat({ id, token }: ClaimedRun): Promise<boolean> {
    const text = `select app.heartbeat_run($1, $2, make_interval(secs => $3)) as value, ${withoutWaitingForDisk}`
    return this.value(text, [id, token, this.leaseSeconds])
  }

  async progress({ id, token }: ClaimedRun, phase: string, point?: TrainingProgress): Promise<boolean> {
    const seq = await this.value<number | null>(
      `select app.record_progress($1, $2, $3, $4, $5, $6, $7) as value, ${withoutWaitingForDisk}`,
      [
        id,
        token,
        phase,
        point?.epoch ?? null,
        point?.epochs ?? null,
        point?.loss ?? null,
        point?.metrics ?? {},
      ],
    )
    return seq !== null
  }

  /** The jobs that follow from it are told of the trail. */
  record({ id, token }: ClaimedRun, outcome: RecordedOutcome, trail?: Trail): Promise<RecordResult> {
    return this.value(
      `select app.record_grading($1, $2, $3) as value from (select set_config('app.trail', $4, true)) told`,
      [id, token, JSON.stringify(outcome), trail ? JSON.stringify(trail) : ''],
    )
  }

  async reportMinute({ instance, service, version, host, startedAt, report }: ReportedMinute): Promise<void> {
    await this.pool.query('select app.report_minute($1, $2, $3, $4, $5, $6)', [
      ...[instance, service, version, host, startedAt],
      JSON.stringify(report),
    ])
  }

  async ping(): Promise<void> {
    await this.pool.query('select 1')
  }

  /** Whether the database has the tables that this version was written for. */
  async hasMigration(name: string): Promise<boolean> {
    const { rows } = await this.pool.query<{ isKnown: boolean }>(
      `select to_regprocedure('app.has_migration(text)') is not null as "isKnown"`,
    )
    return rows[0]!.isKnown && this.value('select app.has_migration($1) as value', [name])
  }

  fail({ id, token }: ClaimedRun, whatHappened: string): Promise<FailResult> {
    return this.value('select app.fail_run($1, $2, $3) as value', [id, token, whatHappened])
  }

  release({ id, token }: ClaimedRun): Promise<boolean> {
    return this.value('select app.release_run($1, $2) as value', [id, token])
  }

  async offeredExercises(): Promise<OfferedExercise[]> {
    const { rows } = await this.pool.query<OfferedExercise>(
      'select version, rungs, memory_mb as "memoryMb" from app.offered_exercises()',
    )
    return rows
  }

  /** A bundle or an asset by its hash; null where there is none. */
  exerciseFile(hash: string): Promise<Uint8Array | null> {
    return this.value('select app.exercise_file($1) as value', [hash])
  }

  /** Ends leases whose holder went silent, on any host; resolves to how many. */
  reap(): Promise<number> {
    return this.value('select app.reap_runs() as value', [])
  }

  /** Each statement is prepared once per connection: planning costs more than running them. */
  private async value<T>(text: string, values: unknown[]): Promise<T> {
    const name = /app\.\w+/.exec(text)![0]
    const { rows } = await this.pool.query<{ value: T }>({ name, text, values })
    return rows[0]!.value
  }
}
