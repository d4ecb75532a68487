import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { MinuteFigures, MinuteReport } from './minute-figures.js'

/** One process in one minute, as `app.report_minute` takes it. */
export interface ReportedMinute {
  instance: string
  service: string
  version: string
  host: string
  startedAt: Date
  report: MinuteReport
}

export interface ReporterOptions {
  service: string
  version: string
  figures: MinuteFigures
  pools(): MinuteReport['pools']
  /** What fails is lost: the next minute is told again. */
  tell(minute: ReportedMinute): Promise<unknown>
  everyMs?: number
}

const minuteMs = 60_000

/** Tells each minute what this process did in it. `stop` tells the rest, once. */
export function reportMinutes({ figures, pools, tell, everyMs = minuteMs, ...of }: ReporterOptions): {
  stop(): Promise<void>
} {
  const instance = randomUUID()
  const startedAt = new Date()
  const tellNow = async () => {
    const report = { ...figures.take(), pools: pools(), memoryBytes: process.memoryUsage.rss() }
    await tell({ ...of, instance, host: hostname(), startedAt, report }).catch(() => undefined)
  }
  const timer = setInterval(() => void tellNow(), everyMs)
  // So that a process that has just begun is seen.
  void tellNow()
  return {
    async stop() {
      clearInterval(timer)
      await tellNow()
    },
  }
}
