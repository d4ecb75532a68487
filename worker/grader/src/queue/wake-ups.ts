import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Logger } from 'pino'
import { isConnectionLoss } from './reachable.js'

export interface WakeUpOptions {
  url: string
  /** Of runs that this machine takes; news of others is none. */
  kinds: readonly string[]
  log: Logger
  /** A run may be waiting: look into the queue. */
  onWakeUp(): void
}

const channel = 'run_waiting'
const longestPauseMs = 1000
const patienceMs = 10_000

/**
 * Listens for the news that a run waits, delivered with the commit that queued it. One that gets lost, with the
 * connection or before it, costs no more than the time until the next look.
 */
export class WakeUps {
  private readonly stopping = new AbortController()
  private readonly listening: Promise<void>

  private hears = false

  constructor(private readonly options: WakeUpOptions) {
    this.listening = this.listen()
  }

  get isListening(): boolean {
    return this.hears
  }

  async stop(): Promise<void> {
    this.stopping.abort()
    await this.listening
  }

  private async listen(): Promise<void> {
    const { signal } = this.stopping
    for (let pauseMs = 100; !signal.aborted; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      try {
        await this.listenOnce(() => (pauseMs = 100))
      } catch (error) {
        const { log } = this.options
        log[isConnectionLoss(error) ? 'debug' : 'warn'](
          { err: error },
          'The queue cannot be heard; trying again',
        )
      }
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined)
    }
  }

  /** Resolves when told to stop; rejects when the connection ends. */
  private async listenOnce(onConnected: () => void): Promise<void> {
    const { url, kinds, onWakeUp } = this.options
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: patienceMs,
      // On a line on which nothing is said a cut is not heard, either.
      keepAlive: true,
      keepAliveInitialDelayMillis: patienceMs,
    })
    const ended = new Promise<never>((_, reject) => {
      client.on('error', reject)
      client.on('end', () => reject(new Error('Connection terminated')))
    })
    // Also when nobody waits for it yet, or any more.
    ended.catch(() => undefined)
    client.on('notification', ({ payload }) => kinds.includes(payload ?? '') && onWakeUp())
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
      this.hears = true
      onConnected()
      // Whatever was queued while nobody listened.
      onWakeUp()
      await Promise.race([ended, aborted(this.stopping.signal)])
    } finally {
      this.hears = false
      await client.end().catch(() => undefined)
    }
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}
