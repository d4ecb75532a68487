import pg from 'pg'
import type { Logger } from 'pino'
import { z } from 'zod'
import { dashboardTopic, submissionTopic, type LiveUpdates } from './live-updates.js'
import type { WaitingLine } from './waiting-line.js'

export interface ListenerOptions {
  url: string
  live: LiveUpdates
  line: WaitingLine
  /** A session's hash or a person's id whose cached sessions no longer stand; null when all must be asked again. */
  onRevoked(subject: string | null): void
  log: Logger
}

const channels = ['run_state', 'run_progress', 'grading_applied', 'session_revoked'] as const
const delaysMs = [100, 250, 500, 1000]

/** One connection of the process that listens, made again for as long as the process lives. */
export class Listener {
  #client: pg.Client | undefined
  #closed = false
  #failures = 0
  #retry: NodeJS.Timeout | undefined

  constructor(private readonly options: ListenerOptions) {}

  get connected(): boolean {
    return this.#client !== undefined
  }

  async start(): Promise<void> {
    if (this.#closed) return
    const client = new pg.Client({
      connectionString: this.options.url,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      application_name: 'skillgrad-listen',
    })
    client.on('error', (error) => this.#lost(client, error))
    client.on('end', () => this.#lost(client, new Error('the connection ended')))
    client.on('notification', ({ channel, payload }) => this.#received(channel, payload ?? ''))
    try {
      await client.connect()
      for (const channel of channels) await client.query(`listen ${channel}`)
      if (this.#closed) return void (await client.end())
      this.#client = client
      this.#failures = 0
      // What was told while nobody listened is lost: everybody looks again.
      this.options.live.publishAll()
      this.options.onRevoked(null)
    } catch (error) {
      client.end().catch(() => undefined)
      this.#again(error)
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#retry)
    const client = this.#client
    this.#client = undefined
    await client?.end()
  }

  #lost(client: pg.Client, error: Error): void {
    if (this.#client !== client) return
    this.#client = undefined
    client.end().catch(() => undefined)
    this.#again(error)
  }

  #again(error: unknown): void {
    if (this.#closed) return
    const delay = delaysMs[Math.min(this.#failures, delaysMs.length - 1)]
    this.#failures += 1
    this.options.log.warn({ error, delay }, 'not listening to the database; trying again')
    this.#retry = setTimeout(() => void this.start(), delay)
  }

  #received(channel: string, payload: string): void {
    if (channel === 'session_revoked') return this.options.onRevoked(payload)
    const notice = noticeShape.safeParse(parsed(payload))
    if (!notice.success) return this.options.log.warn({ channel }, 'a notice that cannot be read')
    const { submission, organization } = notice.data
    if (submission) this.options.live.publish(submissionTopic(submission))
    if (channel === 'run_state') this.options.line.moved()
    if (organization) this.options.live.publish(dashboardTopic(organization))
  }
}

const noticeShape = z.object({ submission: z.string().nullable(), organization: z.string().optional() })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
