import { minuteReport, quantileOf, type MinuteReport } from '@skillgrad/telemetry'
import type { MinuteRow } from './fleet.repository.js'
import type { FleetActivity, OperationActivity, ServiceProcess } from './fleet.type.js'

export const activityMinutes = 15
const mostOperations = 20
/** Whoever missed two minutes is gone. */
const silentMs = 180_000

/** Sums of what processes told, newest row first; what another version tells otherwise is left out. Classes of durations add up, which quantiles would not. */
export function activityOf(rows: readonly MinuteRow[], now: Date): FleetActivity {
  const told = rows.flatMap((row) => {
    const { data: report } = minuteReport.safeParse(row.figures)
    return report ? [{ ...row, report }] : []
  })
  const gradings = new Map<string, number>()
  for (const { report } of told)
    for (const [verdict, count] of Object.entries(report.gradings))
      gradings.set(verdict, (gradings.get(verdict) ?? 0) + count)
  return {
    operations: operationsIn(told.map(({ report }) => report)),
    gradings: [...gradings].map(([verdict, count]) => ({ verdict, count })),
    processes: processesIn(told, now),
  }
}

function operationsIn(reports: readonly MinuteReport[]): OperationActivity[] {
  const sums = new Map<string, MinuteReport['operations'][string]>()
  for (const [name, { count, faults, buckets }] of reports.flatMap(({ operations }) =>
    Object.entries(operations),
  )) {
    const sum = sums.get(name) ?? { count: 0, faults: 0, buckets: [] }
    sums.set(name, {
      count: sum.count + count,
      faults: sum.faults + faults,
      buckets: buckets.map((bucket, at) => bucket + (sum.buckets[at] ?? 0)),
    })
  }
  return [...sums]
    .map(([name, { count, faults, buckets }]) => ({
      ...{ name, count, faults, perSecond: count / (60 * activityMinutes) },
      p95: quantileOf(buckets, 0.95),
    }))
    .toSorted((one, other) => other.count - one.count)
    .slice(0, mostOperations)
}

function processesIn(told: readonly (MinuteRow & { report: MinuteReport })[], now: Date): ServiceProcess[] {
  const latest = new Map<string, (typeof told)[number]>()
  for (const row of told) if (!latest.has(row.instanceId)) latest.set(row.instanceId, row)
  return [...latest.values()]
    .filter(({ at }) => now.getTime() - at.getTime() < silentMs)
    .map(({ instanceId: id, service, host, version, startedAt, at: toldAt, report }) => ({
      ...{ id, service, host, version, startedAt, toldAt },
      memoryMb: report.memoryBytes / 2 ** 20,
      pools: report.pools,
    }))
    .toSorted((one, other) => `${one.service} ${one.host}`.localeCompare(`${other.service} ${other.host}`))
}
