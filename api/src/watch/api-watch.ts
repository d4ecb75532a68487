import {
  Gauge,
  Histogram,
  MinuteFigures,
  openRegistry,
  RequestMetrics,
  type Registry,
} from '@skillgrad/telemetry'
import { countPools } from './process-metrics.js'

export type Outcome = 'ok' | 'refused' | 'fault'

/** What the api counts of itself: for Prometheus, and for the operator's page. */
export class ApiWatch {
  readonly registry: Registry
  readonly requests: RequestMetrics
  readonly figures = new MinuteFigures()
  private readonly operations: Histogram<'operation' | 'outcome'>
  /** Told by whoever holds them. */
  liveConnections: () => number = () => 0

  constructor(version: string) {
    this.registry = openRegistry({ service: 'api', version })
    this.requests = new RequestMetrics(this.registry)
    this.operations = new Histogram({
      name: 'skillgrad_graphql_operation_duration_seconds',
      help: 'How long GraphQL operations took, by the name of the web’s own; what programs ask is “other”.',
      labelNames: ['operation', 'outcome'],
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [this.registry],
    })
    countPools(this.registry)
    const connections = () => this.liveConnections()
    new Gauge({
      name: 'skillgrad_live_connections',
      help: 'Pages that listen for news over a WebSocket.',
      registers: [this.registry],
      collect() {
        this.set(connections())
      },
    })
  }

  answered(operation: string, { outcome, seconds }: { outcome: Outcome; seconds: number }): void {
    this.operations.observe({ operation, outcome }, seconds)
    this.figures.answered(operation, { seconds, isFault: outcome === 'fault' })
  }
}
