import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { canSeePerson } from '../organization/people.js'
import type { Scope } from '../team-scope/scope.js'
import { teamsShown } from '../team-scope/scope.js'
import type { ReportAsked } from './asked.js'

/** Whether the tenant's person is shown this team, or where none is named any people at all. */
export async function maySeeTeam(tenant: Tenant, teamId: string | null): Promise<boolean> {
  if (!can(tenant, 'team:see')) return false
  const teams = await tenant.use(teamsShown)
  if (teamId) return teams.some(({ id }) => id === teamId)
  return can(tenant, 'member:see-all') || teams.length > 0
}

/** Whether the tenant's person is shown what is asked for. */
export function maySee(tenant: Tenant, asked: ReportAsked): Promise<boolean> {
  return asked.view === 'person' ? canSeePerson(tenant, asked.userId) : maySeeTeam(tenant, asked.teamId)
}

/** Whether they are still shown all of whom a file was made. */
export async function maySeeAll(tenant: Tenant, { teamIds }: Scope): Promise<boolean> {
  if (!can(tenant, 'team:see')) return false
  if (can(tenant, 'member:see-all')) return true
  if (teamIds === 'all') return false
  const shown = new Set((await tenant.use(teamsShown)).map(({ id }) => id))
  return teamIds.every((id) => shown.has(id))
}
