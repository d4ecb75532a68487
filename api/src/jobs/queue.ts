import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  parseCronItems,
  run,
  type CronItem,
  type Runner,
  type TaskList,
  type WorkerEvents,
  type WorkerPool,
} from 'graphile-worker'
import pg from 'pg'
import type { Logger } from 'pino'
import { freeAbandonedJobs } from './abandoned-jobs.js'
import { queueLogger } from './queue-logger.js'

export interface QueueOptions {
  url: string
  tasks: TaskList
  log: Logger
  /** Jobs at a time; 4 where left out. */
  concurrency?: number
  /** In UTC. Of several processes one adds each job. */
  cron?: CronItem[]
  /** Called whenever work has begun: at the start, and after each time the database was away. */
  onUp(): void
}

const usualConcurrency = 4
/** Work waits for the database a short while of its time, so more of it shares these. */
const mostConnections = 4
const lookEveryMs = 30_000
const longestPauseMs = 2000
/** A worker that waits for a database that is away may never stop. */
const stopMs = 5000

/**
 * Works off the queue for as long as the process lives. A life ends with its connection: then nobody knows which jobs were
 * handed to it and which were finished, so all that it held is freed and the next life begins, under another name.
 */
export class Queue {
  private readonly stopping = new AbortController()
  private readonly living: Promise<void>
  private runner: Runner | undefined
  private pool: pg.Pool | undefined

  constructor(private readonly options: QueueOptions) {
    this.living = this.live()
  }

  /** One at a time of the same name; lost where the database is away. */
  async plan(name: string): Promise<void> {
    await this.runner?.addJob(name, {}, { jobKey: name, maxAttempts: 1 })
  }

  /** Whether jobs are worked off at this moment. */
  get isUp(): boolean {
    return this.runner !== undefined
  }

  /** Resolves when the jobs under way have ended. */
  async stop(): Promise<void> {
    this.stopping.abort()
    await this.living
  }

  private async live(): Promise<void> {
    const { signal } = this.stopping
    for (let pauseMs = 100; !signal.aborted; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      try {
        await this.liveOnce(() => (pauseMs = 100))
      } catch (error) {
        this.options.log.warn({ error }, 'the queue cannot be reached; trying again')
      }
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined)
    }
  }

  private async liveOnce(onUp: () => void): Promise<void> {
    const client = new pg.Client({
      connectionString: this.options.url,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    })
    const ended = endOf(client)
    let looking: NodeJS.Timeout | undefined
    try {
      await client.connect()
      await this.free(client)
      const { runner, name } = await this.begin()
      this.runner = runner
      await client.query(`select set_config('application_name', $1, false)`, [name])
      looking = setInterval(() => void this.free(client).catch(() => undefined), lookEveryMs)
      onUp()
      this.options.onUp()
      await Promise.race([runner.promise, ended, aborted(this.stopping.signal)])
    } finally {
      clearInterval(looking)
      await this.end()
      await client.end().catch(() => undefined)
    }
  }

  private async begin(): Promise<{ runner: Runner; name: string }> {
    const { tasks, cron = [], log, concurrency = usualConcurrency } = this.options
    const events: WorkerEvents = new EventEmitter()
    let workers: WorkerPool | undefined
    events.on('pool:create', ({ workerPool }) => (workers = workerPool))
    this.pool = this.openPool()
    const runner = await run({
      pgPool: this.pool,
      concurrency,
      noHandleSignals: true,
      logger: queueLogger(log),
      parsedCronItems: parseCronItems(cron),
      taskList: tasks,
      events,
      // Without a delay, be it none, the library waits for nobody to be told that a job ended, and a failure of that ends the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    })
    return { runner, name: workers!.id }
  }

  /**
   * The library listens to a pool only until it stops, and a server's last words on a connection that ends with it would
   * then end the process.
   */
  private openPool(): pg.Pool {
    const pool = new pg.Pool({ connectionString: this.options.url, max: mostConnections })
    pool.on('error', () => undefined)
    pool.on('connect', (client) => client.on('error', () => undefined))
    return pool
  }

  private async end(): Promise<void> {
    const { runner, pool } = this
    this.runner = this.pool = undefined
    // It may have stopped by itself.
    const stopped = runner?.stop().catch(() => undefined)
    await Promise.race([stopped, sleep(stopMs, undefined, { ref: false })])
    const closed = pool?.end().catch(() => undefined)
    await Promise.race([closed, sleep(stopMs, undefined, { ref: false })])
  }

  private async free(client: pg.Client): Promise<void> {
    const freed = await freeAbandonedJobs(client)
    if (freed > 0) this.options.log.warn({ freed }, 'freed jobs of a background process that is gone')
  }
}

function endOf(client: pg.Client): Promise<never> {
  const ended = new Promise<never>((_, reject) => {
    client.on('error', reject)
    client.on('end', () => reject(new Error('the connection ended')))
  })
  // Also when nobody waits for it yet, or any more.
  ended.catch(() => undefined)
  return ended
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}
