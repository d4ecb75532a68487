import { decodeIdOf } from '../../graphql/global-id.js'
import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import type { NamedTeam } from '../organization/teams.js'

/** Whose rows a dashboard holds: everybody's, or those of the people in these teams. */
export interface Scope {
  teamIds: readonly string[] | 'all'
}

/**
 * Teams whose people the viewer is shown: all of them, or those they manage. Raw SQL: Prisma counts team by team, and of the people, of
 * whom there may be thousands, only the number is wanted.
 */
export const teamsShown = async (tenant: Tenant): Promise<NamedTeam[]> => {
  if (!can(tenant, 'team:see')) return []
  return tenant.db.query<NamedTeam>(
    `select t.id, t.name, t.is_provisioned as "isProvisioned", count(x.user_id)::int as "memberCount"
     from app.team t
     left join app.team_member x on x.organization_id = t.organization_id and x.team_id = t.id
     where t.organization_id = $1 and ($2::uuid is null or exists (
       select from app.team_member y
       where y.organization_id = $1 and y.team_id = t.id and y.user_id = $2 and y.is_manager))
     group by t.organization_id, t.id order by t.name, t.id`,
    [tenant.organization.id, can(tenant, 'member:see-all') ? null : tenant.userId],
  )
}

/** Null for a team that is not among those shown. */
export function scopeOf(tenant: Tenant, teams: readonly NamedTeam[], team: string | null): Scope | null {
  if (!team) return { teamIds: can(tenant, 'member:see-all') ? 'all' : teams.map(({ id }) => id) }
  const wanted = decodeIdOf('Team', team)
  const found = teams.find(({ id }) => id === wanted?.id)
  return found ? { teamIds: [found.id] } : null
}

/**
 * A condition on the column that holds a person's id, for statements whose $1 is the company, $2 the viewer and $3 the teams or
 * null. A manager's own row stands there only where somebody else manages them too.
 */
export const isInScope = (userId: string): string => `($3::uuid[] is null or ${userId} in (
  select x.user_id from app.team_member x
  where x.organization_id = $1 and x.team_id = any ($3::uuid[]) and not (x.is_manager and x.user_id = $2)))`

export function scopeValues(tenant: Tenant, { teamIds }: Scope): unknown[] {
  return [tenant.organization.id, tenant.userId, teamIds === 'all' ? null : teamIds]
}
