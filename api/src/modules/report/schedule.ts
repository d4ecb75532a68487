import { Refusal } from '../../graphql/refusal.js'
import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { auditBy } from '../audit/record-event.js'
import { textFrom } from '../identity/input.js'
import type { ReportPlanInput } from './report.input.js'
import type { PageAsked } from './asked.js'
import { recipientsFrom } from './readers.js'
import type { ScheduledRow } from './report.repository.js'
import { buildSheet } from './sheet/build-sheet.js'

/** Of one person's; each is made for each of its recipients. */
const mostReports = 20
const longestName = 120

/** Sets a report up; what the viewer could not be shown is refused as on the page. */
export async function scheduleReport(
  tenant: Tenant,
  { asked, plan }: { asked: PageAsked; plan: ReportPlanInput },
): Promise<ScheduledRow> {
  assertCan(tenant, 'team:see')
  const organizationId = tenant.organization.id
  // Nothing of it is read here but its first page: that it can be made at all is told now, not on Monday.
  await (await buildSheet(tenant, asked)).next()
  const { recipients, ...columns } = await columnsFrom(tenant, plan, asked.teamId)
  return tenant.db.write(async (tx) => {
    const held = await tx.report.count({ where: { organizationId, createdBy: tenant.userId } })
    if (held >= mostReports) throw new Refusal('REPORTS_ENOUGH', [], { maximum: mostReports })
    const { view, teamId, filter } = asked
    const row = await tx.report.create({
      data: {
        ...{ organizationId, createdBy: tenant.userId, view, teamId, filter },
        ...{ createdAt: tenant.now(), startsAt: tenant.now() },
        ...columns,
      },
    })
    const { id: reportId } = row
    await tx.reportRecipient.createMany({
      data: recipients.map((userId) => ({ organizationId, reportId, userId })),
    })
    await audit(tx, tenant, 'report.scheduled', row, recipients.length)
    return { ...row, recipients: recipients.map((userId) => ({ userId })) }
  })
}

/** When, how and to whom; what it is of stays. */
export async function changeReport(
  tenant: Tenant,
  report: ScheduledRow,
  plan: ReportPlanInput,
): Promise<ScheduledRow> {
  const { organizationId, id } = report
  const { recipients, ...columns } = await columnsFrom(tenant, plan, report.teamId)
  const isSameDay = columns.rhythm === report.rhythm && columns.day === report.day
  return tenant.db.write(async (tx) => {
    const data = { ...columns, ...(isSameDay ? {} : { startsAt: tenant.now() }) }
    await tx.report.updateMany({ where: { organizationId, id }, data })
    await tx.reportRecipient.deleteMany({ where: { organizationId, reportId: id } })
    await tx.reportRecipient.createMany({
      data: recipients.map((userId) => ({ organizationId, reportId: id, userId })),
    })
    await audit(tx, tenant, 'report.changed', { id, name: columns.name }, recipients.length)
    return { ...report, ...data, recipients: recipients.map((userId) => ({ userId })) }
  })
}

/** Resumed, it is sent from its next day on, and may go unread four times anew. */
export async function pauseReport(
  tenant: Tenant,
  report: ScheduledRow,
  isPaused: boolean,
): Promise<ScheduledRow> {
  const { organizationId, id } = report
  if ((report.pausedAt !== null) === isPaused) return report
  const data = isPaused
    ? { pausedAt: tenant.now(), pausedFor: 'asked' as const }
    : { pausedAt: null, pausedFor: null, unread: 0, startsAt: tenant.now() }
  await tenant.db.write(async (tx) => {
    await tx.report.updateMany({ where: { organizationId, id }, data })
    await audit(tx, tenant, isPaused ? 'report.paused' : 'report.resumed', report)
  })
  return { ...report, ...data }
}

/** Files that were made of it stay until they expire. */
export async function deleteReport(tenant: Tenant, report: ScheduledRow): Promise<void> {
  const { organizationId, id } = report
  await tenant.db.write(async (tx) => {
    await tx.report.deleteMany({ where: { organizationId, id } })
    await audit(tx, tenant, 'report.deleted', report)
  })
}

/** The viewer is sent it no longer, whoever set it up; without anybody left it rests. */
export async function leaveReport(tenant: Tenant, report: ScheduledRow): Promise<void> {
  const { organizationId, id: reportId } = report
  const isLast = report.recipients.every(({ userId }) => userId === tenant.userId)
  await tenant.db.write(async (tx) => {
    const { count } = await tx.reportRecipient.deleteMany({
      where: { organizationId, reportId, userId: tenant.userId },
    })
    if (count === 0) throw new Refusal('NOT_FOUND', ['report'])
    await audit(tx, tenant, 'report.left', report)
    if (isLast)
      await tx.report.updateMany({
        where: { organizationId, id: reportId, pausedAt: null },
        data: { pausedAt: tenant.now(), pausedFor: 'asked' },
      })
  })
}

async function columnsFrom(tenant: Tenant, plan: ReportPlanInput, teamId: string | null) {
  const { format, locale, rhythm, day } = plan
  const name = textFrom(plan.name, ['plan', 'name'], longestName)
  const last = rhythm === 'week' ? 7 : 31
  if (day < 1 || day > last) throw new Refusal('OUT_OF_RANGE', ['plan', 'day'], { minimum: 1, maximum: last })
  const recipients = await recipientsFrom(tenant, plan.recipients, teamId)
  return { name, format, locale, rhythm, day, recipients }
}

type Audited = `report.${'scheduled' | 'changed' | 'paused' | 'resumed' | 'left' | 'deleted'}`

function audit(
  tx: Parameters<typeof auditBy>[0],
  tenant: Tenant,
  action: Audited,
  { id, name }: { id: string; name: string },
  people?: number,
): Promise<void> {
  return auditBy(tx, tenant, {
    ...{ action, subjectType: 'report', subjectId: id },
    details: { name, ...(people === undefined ? {} : { people }) },
  })
}
