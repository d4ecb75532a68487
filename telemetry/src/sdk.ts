import type { Tracer } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace'

export interface TracerOptions {
  service: string
  version: string
  url: string
  headers: Record<string, string>
  /** Of the traces that begin here; whoever began one has decided for all that belongs to it. */
  share: number
}

const sendEveryMs = 1000
/** A collector that is away must not hold up a service that ends. */
const sendMs = 3000

/** Loaded only where traces are taken. */
export function openTracer({ service, version, url, headers, share }: TracerOptions): {
  tracer: Tracer
  close(): Promise<void>
} {
  const exporter = new OTLPTraceExporter({ url, headers, timeoutMillis: sendMs })
  const provider = new TracerProvider({
    resource: resourceFromAttributes({
      'service.namespace': 'skillgrad',
      'service.name': `skillgrad-${service}`,
      'service.version': version,
    }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    spanProcessors: [
      new BatchSpanProcessor({ exporter, scheduledDelayMillis: sendEveryMs, exportTimeoutMillis: sendMs }),
    ],
  })
  return {
    tracer: provider.getTracer('skillgrad', version),
    close: () => provider.shutdown().catch(() => undefined),
  }
}
