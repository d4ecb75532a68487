import { setTimeout as sleep } from 'node:timers/promises'
import { Logger as QueueLogger, run, type Runner } from 'graphile-worker'
import type pg from 'pg'
import type { Logger } from 'pino'

export interface WakeUpOptions {
  pool: pg.Pool
  concurrency: number
  tasks: readonly string[]
  log: Logger
  /** One job came: look into the queue. The job is done when this resolves. */
  onWakeUp(): Promise<void>
}

/**
 * Listens to the queue. A job carries no work, only the news that there is some, so losing one costs a few seconds
 * until the next look; its retries and locks decide nothing.
 */
export class WakeUps {
  private runner: Runner | undefined
  private stopped = false
  private readonly stopping = new AbortController()
  private readonly listening: Promise<void>

  constructor(private readonly options: WakeUpOptions) {
    this.listening = this.listen()
  }

  async stop(): Promise<void> {
    this.stopped = true
    this.stopping.abort()
    await this.runner?.stop().catch(() => undefined)
    await this.listening
  }

  /** The library gives up when its database is away for long; we begin again until we are stopped. */
  private async listen(): Promise<void> {
    const { pool, concurrency, tasks, log, onWakeUp } = this.options
    const taskList = Object.fromEntries(tasks.map((task) => [task, () => onWakeUp()]))
    for (let pauseMs = 100; !this.stopped; pauseMs = Math.min(2 * pauseMs, 5000)) {
      try {
        const logger = quietLogger(log)
        this.runner = await run({
          pgPool: pool,
          concurrency,
          taskList,
          noHandleSignals: true,
          pollInterval: 2000,
          logger,
        })
        pauseMs = 100
        if (this.stopped) await this.runner.stop().catch(() => undefined)
        await this.runner.promise
      } catch (error) {
        if (!this.stopped) log.warn({ err: error }, 'The queue cannot be reached; trying again')
      }
      await sleep(pauseMs, undefined, { signal: this.stopping.signal }).catch(() => undefined)
    }
  }
}

/** The library reports every job at info; only its warnings and errors are ours to read. */
function quietLogger(log: Logger): QueueLogger {
  return new QueueLogger(() => (level, message) => {
    if (level === 'error') log.error(message)
    else if (level === 'warning') log.warn(message)
    else log.trace(message)
  })
}
