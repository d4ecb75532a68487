import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { auditBy } from '../audit/record-event.js'

interface Exported {
  report: 'matrix' | 'goal' | 'progress'
  teamId: string | null
}

/** Somebody takes what the team pages show out of the company. Whoever calls it has seen that they may. */
export async function recordTeamExport(tenant: Tenant, { report, teamId }: Exported): Promise<void> {
  assertCan(tenant, 'team:see')
  const subject = teamId
    ? { subjectType: 'team' as const, subjectId: teamId }
    : { subjectType: 'organization' as const, subjectId: tenant.organization.id }
  await tenant.db.write((tx) =>
    auditBy(tx, tenant, { action: 'team.exported', ...subject, details: { report } }),
  )
}
