import { setTimeout as sleep } from 'node:timers/promises'

/** Codes of a database that is away for now: refused and cut connections, and PostgreSQL's shut-down and start-up. */
const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  '57P01',
  '57P02',
  '57P03',
  '53300',
])
const cutConnection =
  /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Query read timeout/

export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return connectionCodes.has(code) || code.startsWith('08') || cutConnection.test(error.message)
}

export interface Patience {
  /** Ends the waiting; the last error is thrown. */
  signal?: AbortSignal
  onLoss?(error: unknown): void
  longestPauseMs?: number
}

/**
 * Does `work` again, with growing pauses, as long as the database cannot be reached; any other error is thrown.
 * `work` must be safe to do twice: a cut connection does not tell whether the statement was done.
 */
export async function whenReachable<T>(work: () => Promise<T>, patience: Patience = {}): Promise<T> {
  const { signal, onLoss, longestPauseMs = 1000 } = patience
  for (let pauseMs = 50; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
    try {
      return await work()
    } catch (error) {
      if (!isConnectionLoss(error) || signal?.aborted) throw error
      onLoss?.(error)
      // Spread, so that a fleet of graders does not come back in one blow.
      await sleep(pauseMs * (0.5 + Math.random()), undefined, { signal }).catch(() => undefined)
    }
  }
}
