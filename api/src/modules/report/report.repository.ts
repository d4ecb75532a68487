import type { Report as ReportRow } from '@skillgrad/db'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal } from '../../graphql/refusal.js'
import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'

export type ScheduledRow = ReportRow & { recipients: { userId: string }[] }

/** Those that the viewer set up or is sent; all of them for whoever sees all people. By name. */
export function listReports(tenant: Tenant): Promise<ScheduledRow[]> {
  const { userId } = tenant
  const theirs = { OR: [{ createdBy: userId }, { recipients: { some: { userId } } }] }
  return tenant.db.read((db) =>
    db.report.findMany({
      where: { organizationId: tenant.organization.id, ...(can(tenant, 'member:see-all') ? {} : theirs) },
      include: { recipients: { select: { userId: true } } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
  )
}

export function canChange(tenant: Tenant, { createdBy }: Pick<ReportRow, 'createdBy'>): boolean {
  return can(tenant, 'member:see-all') || (can(tenant, 'team:see') && createdBy === tenant.userId)
}

/** The report behind a global id, where the viewer knows of it. */
export async function requireReport(tenant: Tenant, globalId: string): Promise<ScheduledRow> {
  const id = decodeIdOf('Report', globalId)?.id
  const row = (await listReports(tenant)).find((report) => report.id === id)
  if (!row) throw new Refusal('NOT_FOUND', ['report'])
  return row
}

/** The same, where they may change it: what somebody else set up is not there to be changed. */
export async function requireOwnReport(tenant: Tenant, globalId: string): Promise<ScheduledRow> {
  const row = await requireReport(tenant, globalId)
  if (!canChange(tenant, row)) throw new Refusal('FORBIDDEN')
  return row
}
