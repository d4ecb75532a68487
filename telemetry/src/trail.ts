import type { Span } from '@opentelemetry/api'
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

/** By which a request is known in every process that works on it. Ids alone, drawn for it: nothing of a person. */
export interface Trail {
  requestId?: string
  /** As the W3C writes it; absent where no traces are taken. */
  traceparent?: string
}

interface Scope {
  requestId?: string
  /** Of another process, as long as none of this one is open. */
  traceparent?: string
  span?: Span
}

const scopes = new AsyncLocalStorage<Scope>()

export const currentScope = (): Scope => scopes.getStore() ?? {}
export const inScope = <Result>(scope: Scope, work: () => Result): Result => scopes.run(scope, work)

/** Whatever `work` logs, traces and queues, also after an await, belongs to this request. */
export function inTrail<Result>({ requestId, traceparent }: Trail, work: () => Result): Result {
  return scopes.run({ ...(requestId && { requestId }), ...(traceparent && { traceparent }) }, work)
}

/** To hand on to another process; undefined outside any request. */
export function currentTrail(): Trail | undefined {
  const { requestId, span, traceparent } = currentScope()
  const parent = span ? traceparentOf(span) : traceparent
  return requestId || parent
    ? { ...(requestId && { requestId }), ...(parent && { traceparent: parent }) }
    : undefined
}

const plainId = /^[\w-]{8,64}$/
const w3c = /^00-([0-9a-f]{32})-([0-9a-f]{16})-(0[0-3])$/

/** What stands in a row or a job; whatever is no plain id there is left out. */
export function trailFrom(value: unknown): Trail {
  const { requestId, traceparent } = (typeof value === 'object' && value ? value : {}) as Record<
    string,
    unknown
  >
  return {
    ...(typeof requestId === 'string' && plainId.test(requestId) && { requestId }),
    ...(typeof traceparent === 'string' && w3c.test(traceparent) && { traceparent }),
  }
}

/** The id that a request brings when it is a plain one, so that one request is one id in all logs; else a new one. */
export function requestIdFrom(given: unknown): string {
  return trailFrom({ requestId: given }).requestId ?? randomUUID()
}

export interface RemoteSpan {
  traceId: string
  spanId: string
  traceFlags: number
}

/** Undefined where it is none, or one without ids. */
export function readTraceparent(text: string | undefined): RemoteSpan | undefined {
  const [, traceId, spanId, flags] = w3c.exec(text ?? '') ?? []
  if (!traceId || !spanId || /^0+$/.test(traceId) || /^0+$/.test(spanId)) return undefined
  return { traceId, spanId, traceFlags: Number(flags) & 1 }
}

export function traceparentOf(span: Span): string {
  const { traceId, spanId, traceFlags } = span.spanContext()
  return `00-${traceId}-${spanId}-0${traceFlags & 1}`
}
