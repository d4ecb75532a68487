import type { Span } from '@opentelemetry/api'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Histogram, type Registry } from './registry.js'
import { errorStatus, openSpan } from './tracing.js'
import { currentScope, inScope, inTrail, traceparentOf, trailFrom } from './trail.js'

export interface Followed {
  requestId: string
  /** Of whoever asks; only where they are believed. */
  traceparent: string | string[] | undefined
  /** Of a bounded set, told once the request was answered. */
  routeOf(): string
}

/** Requests, errors and durations by route. */
export class RequestMetrics {
  private readonly durations: Histogram<'method' | 'route' | 'status'>

  constructor(registry: Registry) {
    this.durations = new Histogram({
      name: 'skillgrad_http_request_duration_seconds',
      help: 'How long HTTP requests took, by route.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry],
    })
  }

  answered(
    request: IncomingMessage,
    { status, route, seconds }: { status: number; route: string; seconds: number },
  ) {
    this.durations.observe({ method: methodOf(request), route, status }, seconds)
  }
}

/** Goes on with a request in its trail, as a span of it where traces are taken, and counts it once it is over. */
export function followRequest(
  {
    request,
    response,
    metrics,
  }: { request: IncomingMessage; response: ServerResponse; metrics: RequestMetrics },
  { requestId, traceparent, routeOf }: Followed,
  proceed: (traceparent: string | undefined) => void,
): void {
  const begun = performance.now()
  inTrail(trailFrom({ requestId, traceparent }), () => {
    const span = openSpan(methodOf(request), { kind: 'SERVER' })
    // Also of a request whose asker left before the answer.
    response.once('close', () => {
      const route = routeOf()
      const status = response.writableFinished ? response.statusCode : askerLeft
      metrics.answered(request, { status, route, seconds: (performance.now() - begun) / 1000 })
      if (span) endSpan(span, { method: methodOf(request), route, status })
    })
    inScope({ ...currentScope(), ...(span && { span }) }, () => proceed(span && traceparentOf(span)))
  })
}

/** As nginx numbers it. */
const askerLeft = 499
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Anybody can send any word. */
function methodOf({ method = '' }: IncomingMessage): string {
  return methods.has(method) ? method : 'other'
}

function endSpan(
  span: Span,
  { method, route, status }: { method: string; route: string; status: number },
): void {
  span.updateName(`${method} ${route}`)
  span.setAttributes({
    'http.request.method': method,
    'http.route': route,
    'http.response.status_code': status,
  })
  if (status >= 500) span.setStatus({ code: errorStatus })
  span.end()
}
