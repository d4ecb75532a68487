import { z } from 'zod'

/** What every service reads so that it can be watched; `.env.example` at the root tells each variable in a sentence. */
export const telemetryShape = {
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  /** The address of a collector; its path for traces is added. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  /** What the collector asks for, such as authorization=Bearer …; commas between. */
  OTEL_EXPORTER_OTLP_HEADERS: z.string().transform(headersIn).optional(),
  /** Which share of traces is kept. */
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
  /** How long a service that was told to stop still serves while it says that it is not ready. */
  DRAIN_NOTICE_SECONDS: z.coerce.number().min(0).max(120).default(0),
}

export type TelemetryEnv = z.output<z.ZodObject<typeof telemetryShape>>

function headersIn(text: string): Record<string, string> {
  const pairs = text.split(',').map((pair) => pair.split('='))
  return Object.fromEntries(
    pairs.flatMap(([name = '', ...value]) =>
      name.trim() && value.length > 0 ? [[name.trim(), decodeURIComponent(value.join('=').trim())]] : [],
    ),
  )
}
