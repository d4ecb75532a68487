import type { PrismaClient } from '@skillgrad/db'
import type { ReportedMinute } from '@skillgrad/telemetry'

/** Writes down what a process of the api's role did. */
export function tellMinute(shared: PrismaClient): (minute: ReportedMinute) => Promise<unknown> {
  return ({ instance, service, version, host, startedAt, report }) => shared.$executeRaw`
    select app.report_minute(
      ${instance}::uuid, ${service}, ${version}, ${host}, ${startedAt}::timestamptz, ${JSON.stringify(report)}::jsonb
    )`
}
