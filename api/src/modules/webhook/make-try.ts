import { OutboundError, type FetchOutside, type OutboundFault } from '../../http/outbound.js'
import type { Seal } from '../../seal.js'
import { retryAfterMs } from './retries.js'
import { goodSecrets, type SealedSecrets } from './secrets.js'
import { signedHeaders } from './signature.js'

export interface Sender {
  seal: Seal
  fetchOutside: FetchOutside
  /** Of a whole try. */
  timeoutMs: number
  now(): Date
}

/** What became of one try: an answer, or the reason there was none. */
export type TryOutcome = { tookMs: number } & (
  | { kind: 'answer'; status: number; answer: string; retryAfterMs: number }
  | { kind: 'fault'; fault: OutboundFault }
)

/** What one try may take. */
export const tryMs = 10_000

const maxBytes = 64 * 1024
const keptOfAnswer = 1000

export async function makeTry(
  { seal, fetchOutside, timeoutMs, now }: Sender,
  webhook: SealedSecrets & { url: string },
  delivery: { id: string; body: string },
): Promise<TryOutcome> {
  const at = now()
  const began = performance.now()
  const tookMs = () => Math.round(performance.now() - began)
  const headers = {
    'content-type': 'application/json',
    ...signedHeaders({ ...delivery, at }, goodSecrets(seal, webhook, at)),
  }
  try {
    const response = await fetchOutside(
      webhook.url,
      { method: 'POST', headers, body: delivery.body },
      { timeoutMs, maxBytes, isCutShort: true },
    )
    return {
      kind: 'answer',
      tookMs: tookMs(),
      status: response.status,
      // PostgreSQL stores no NUL.
      answer: (await response.text()).slice(0, keptOfAnswer).replaceAll('\0', ''),
      retryAfterMs: retryAfterMs(response.headers.get('retry-after'), at),
    }
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error
    return { kind: 'fault', tookMs: tookMs(), fault: error.fault }
  }
}

export function hasArrived(outcome: TryOutcome): boolean {
  return outcome.kind === 'answer' && outcome.status >= 200 && outcome.status < 300
}

/** The columns that keep the last try. */
export function columnsOf(outcome: TryOutcome, now: Date) {
  const isAnswer = outcome.kind === 'answer'
  return {
    triedAt: now,
    tookMs: outcome.tookMs,
    status: isAnswer ? outcome.status : null,
    answer: isAnswer ? outcome.answer : null,
    fault: isAnswer ? null : outcome.fault,
  }
}
