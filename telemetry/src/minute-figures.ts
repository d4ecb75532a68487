import { z } from 'zod'
import { bucketBounds, bucketOf } from './quantile.js'

/** More than a process does in a minute is no count of ours, and sums of them stay whole numbers of GraphQL's. */
const tally = z.int().min(0).max(1_000_000)

const operation = z.object({
  count: tally,
  /** Of those, what failed by our fault. */
  faults: tally,
  /** Counts by class of duration; see `bucketBounds`. */
  buckets: z.array(tally),
})

/** What a process tells of one minute. */
export const minuteReport = z.object({
  operations: z.record(z.string(), operation).default({}),
  /** By verdict. */
  gradings: z.record(z.string(), tally).default({}),
  /** How its connections to the database stand at the end of the minute. */
  pools: z.array(z.object({ name: z.string(), busy: tally, waiting: tally, max: tally })).default([]),
  memoryBytes: z.number().default(0),
})

export type MinuteReport = z.output<typeof minuteReport>
export type OperationFigures = z.output<typeof operation>
type Counted = Pick<MinuteReport, 'operations' | 'gradings'>

/** Counts what a process does between two reports, for whoever has no Prometheus. Names are of a bounded set. */
export class MinuteFigures {
  private counted: Counted = nothing()

  answered(name: string, { seconds, isFault }: { seconds: number; isFault: boolean }): void {
    const figures = (this.counted.operations[name] ??= {
      count: 0,
      faults: 0,
      buckets: Array.from({ length: bucketBounds.length + 1 }, () => 0),
    })
    figures.count += 1
    figures.faults += isFault ? 1 : 0
    figures.buckets[bucketOf(seconds)]! += 1
  }

  graded(verdict: string): void {
    this.counted.gradings[verdict] = (this.counted.gradings[verdict] ?? 0) + 1
  }

  /** What was counted since the last time. */
  take(): Counted {
    const { counted } = this
    this.counted = nothing()
    return counted
  }
}

const nothing = (): Counted => ({ operations: {}, gradings: {} })
