import type * as Api from '@opentelemetry/api'
import type { Attributes, Span, SpanKind, Tracer } from '@opentelemetry/api'
import type { ServerResponse } from 'node:http'
import type { TelemetryEnv } from './env.js'
import { currentScope, inScope, readTraceparent } from './trail.js'

interface Tracing {
  api: Pick<typeof Api, 'ROOT_CONTEXT' | 'SpanKind' | 'trace'>
  tracer: Tracer
}

/** `SpanStatusCode.ERROR`, which only a loaded api has. */
export const errorStatus = 2

/** Nothing as long as no collector is named: then nothing is loaded, and a span costs a function call. */
let tracing: Tracing | undefined

export interface TracingOptions {
  service: string
  version: string
  env: Pick<
    TelemetryEnv,
    'OTEL_EXPORTER_OTLP_ENDPOINT' | 'OTEL_EXPORTER_OTLP_HEADERS' | 'OTEL_TRACES_SAMPLER_ARG'
  >
}

/** Sends spans to the collector that the environment names, if any. Resolves with what sends the last ones and ends it. */
export async function startTracing({ env, ...of }: TracingOptions): Promise<() => Promise<void>> {
  const endpoint = env.OTEL_EXPORTER_OTLP_ENDPOINT
  if (!endpoint) return async () => undefined
  const [api, { openTracer }] = await Promise.all([import('@opentelemetry/api'), import('./sdk.js')])
  const { tracer, close } = openTracer({
    ...of,
    url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
    headers: env.OTEL_EXPORTER_OTLP_HEADERS ?? {},
    share: env.OTEL_TRACES_SAMPLER_ARG,
  })
  tracing = { api, tracer }
  return async () => {
    tracing = undefined
    await close()
  }
}

export const takesTraces = (): boolean => tracing !== undefined

export interface SpanOptions {
  kind?: keyof typeof SpanKind
  /** Names, numbers and codes; never what a person wrote, nor a secret. */
  attributes?: Attributes
  startedAt?: Date
}

/** Does the work as a span within the current one. What it throws marks the span by its class and code, without its words. */
export async function inSpan<Result>(
  name: string,
  options: SpanOptions,
  work: (span: Span | undefined) => Promise<Result>,
): Promise<Result> {
  const span = openSpan(name, options)
  if (!span) return work(undefined)
  try {
    return await inScope({ ...currentScope(), span }, () => work(span))
  } catch (error) {
    markFailed(span, error)
    throw error
  } finally {
    span.end()
  }
}

/** Undefined where no traces are taken. Whoever opens it ends it. */
export function openSpan(
  name: string,
  { kind = 'INTERNAL', attributes, startedAt }: SpanOptions,
): Span | undefined {
  if (!tracing) return undefined
  const { api, tracer } = tracing
  const scope = currentScope()
  const remote = readTraceparent(scope.traceparent)
  const parent = scope.span?.spanContext() ?? (remote && { ...remote, isRemote: true })
  const within = parent ? api.trace.setSpanContext(api.ROOT_CONTEXT, parent) : api.ROOT_CONTEXT
  return tracer.startSpan(
    name,
    {
      kind: api.SpanKind[kind],
      ...(attributes && { attributes }),
      ...(startedAt && { startTime: startedAt }),
    },
    within,
  )
}

export function markFailed(span: Span, error: unknown): void {
  const { name = 'Error', code } = (error ?? {}) as { name?: string; code?: unknown }
  span.setAttribute('error.type', typeof code === 'string' ? code : name)
  span.setStatus({ code: errorStatus })
}

/** The same for work that ends with an answer and not with a promise. */
export function inSpanUntilClosed(name: string, response: ServerResponse, work: () => void): void {
  const span = openSpan(name, {})
  if (!span) return work()
  response.once('close', () => span.end())
  inScope({ ...currentScope(), span }, work)
}

/** Said of the span in which this runs, if any. */
export function tellSpan(attributes: Attributes, { isFault = false } = {}): void {
  const { span } = currentScope()
  span?.setAttributes(attributes)
  if (isFault) span?.setStatus({ code: errorStatus })
}
