import type { Prisma } from '@skillgrad/db'
import type { TeamReport } from '../../graphql/enums.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal } from '../../graphql/refusal.js'
import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { auditBy } from '../audit/record-event.js'
import { scopeOf, teamsShown } from '../team-scope/scope.js'

interface Exported {
  report: TeamReport
  /** Global id. */
  team?: string | null
}

/** Somebody takes what the team pages show out of the company. */
export async function recordTeamExport(tenant: Tenant, { report, team }: Exported): Promise<void> {
  assertCan(tenant, 'team:see')
  const scope = scopeOf(tenant, await tenant.use(teamsShown), team ?? null)
  if (!scope) throw new Refusal('NOT_FOUND', ['team'])
  const details: Prisma.InputJsonObject = { report: report.toLowerCase() }
  const subject = team
    ? { subjectType: 'team' as const, subjectId: decodeIdOf('Team', team)!.id }
    : { subjectType: 'organization' as const, subjectId: tenant.organization.id }
  await tenant.db.write((tx) => auditBy(tx, tenant, { action: 'team.exported', ...subject, details }))
}
