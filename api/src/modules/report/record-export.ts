import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { auditBy } from '../audit/record-event.js'
import type { PageAsked, ReportAsked } from './asked.js'

/** Somebody takes what the team pages show, or a report about somebody else, out of the company. Whoever calls it has seen that they may. */
export async function recordExport(tenant: Tenant, asked: ReportAsked): Promise<void> {
  if (asked.view !== 'person') return recordTeamExport(tenant, asked)
  if (asked.userId === tenant.userId) return
  await tenant.db.write((tx) =>
    auditBy(tx, tenant, { action: 'person.exported', subjectType: 'user', subjectId: asked.userId }),
  )
}

async function recordTeamExport(tenant: Tenant, { view, teamId }: PageAsked): Promise<void> {
  assertCan(tenant, 'team:see')
  const subject = teamId
    ? { subjectType: 'team' as const, subjectId: teamId }
    : { subjectType: 'organization' as const, subjectId: tenant.organization.id }
  await tenant.db.write((tx) =>
    auditBy(tx, tenant, { action: 'team.exported', ...subject, details: { report: view } }),
  )
}
