import { Counter, Gauge, Histogram, MinuteFigures, openRegistry, type Registry } from '@skillgrad/telemetry'

/** How a run ended for this grader: its verdict, or why there is none. */
export type RunEnd = 'passed' | 'failed' | 'learner_error' | 'our_fault' | 'handed_back' | 'lease_lost'

export interface EndedRun {
  purpose: string
  /** On which it computed; `none` where it came to none. */
  rung: string
  end: RunEnd
}

/** How the grader stands, read when somebody asks. */
export interface GraderState {
  slots: number
  busySlots(): number
  busyRunners(): number
  warmRunners(): number
  pool: { totalCount: number; idleCount: number; waitingCount: number; options: { max: number } }
}

/** What a grader counts of itself. */
export class GraderWatch {
  readonly registry: Registry
  readonly figures = new MinuteFigures()
  private readonly ends: Counter<'verdict' | 'rung' | 'purpose'>
  private readonly durations: Histogram<'rung'>
  private readonly waits: Histogram<'purpose'>

  constructor(version: string) {
    this.registry = openRegistry({ service: 'grader', version })
    const registers = [this.registry]
    this.ends = new Counter({
      name: 'skillgrad_gradings_total',
      help: 'Runs that ended here, by verdict, rung and what they were for.',
      labelNames: ['verdict', 'rung', 'purpose'],
      registers,
    })
    this.durations = new Histogram({
      name: 'skillgrad_grading_duration_seconds',
      help: 'From the hand-over to a runner to the verdict, by rung.',
      labelNames: ['rung'],
      buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120],
      registers,
    })
    this.waits = new Histogram({
      name: 'skillgrad_grading_wait_seconds',
      help: 'How long runs had waited in the queue when they began here.',
      labelNames: ['purpose'],
      buckets: [0.1, 0.5, 1, 5, 15, 60, 300, 900, 3600],
      registers,
    })
  }

  began(purpose: string, waitedMs: number): void {
    this.waits.observe({ purpose }, Math.max(0, waitedMs) / 1000)
  }

  computed(rung: string, totalMs: number): void {
    this.durations.observe({ rung }, totalMs / 1000)
  }

  ended({ purpose, rung, end }: EndedRun): void {
    this.ends.inc({ verdict: end, rung, purpose })
    this.figures.graded(end)
  }

  /** From now on the gauges tell of this grader. */
  observe(state: GraderState): void {
    const { pool } = state
    const busyConnections = () => pool.totalCount - pool.idleCount
    this.gauge(
      'skillgrad_grader_slots',
      'Gradings that this grader does at a time at most.',
      () => state.slots,
    )
    this.gauge('skillgrad_grader_slots_busy', 'Slots that grade at this moment.', state.busySlots)
    this.gauge('skillgrad_grader_runners_warm', 'Runners that wait for a job.', state.warmRunners)
    this.gauge('skillgrad_grader_runners_busy', 'Runners that have one.', state.busyRunners)
    this.byPool(
      'skillgrad_db_pool_waiting',
      'Work that waits for a connection, by pool.',
      () => pool.waitingCount,
    )
    this.byPool('skillgrad_db_pool_max', 'Connections that a pool may have.', () => pool.options.max)
    new Gauge({
      name: 'skillgrad_db_pool_connections',
      help: 'Connections to the database, by pool.',
      labelNames: ['pool', 'state'],
      registers: [this.registry],
      collect() {
        this.set({ pool: poolName, state: 'busy' }, busyConnections())
        this.set({ pool: poolName, state: 'idle' }, pool.idleCount)
      },
    })
  }

  private gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      ...{ name, help, registers: [this.registry] },
      collect() {
        this.set(read())
      },
    })
  }

  private byPool(name: string, help: string, read: () => number): void {
    new Gauge({
      ...{ name, help, labelNames: ['pool'], registers: [this.registry] },
      collect() {
        this.set({ pool: poolName }, read())
      },
    })
  }
}

export const poolName = 'skillgrad_grader'
