import { isPresent } from '../../graphql/present.js'
import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { teamOf, teamsSeen } from '../organization/teams.js'
import { sightOfOthers } from '../privacy/sight.js'
import type { Skill } from '../skill/skill.type.js'
import { toSkill } from '../skill/to-skill.js'
import type { Result } from '../submission/result.type.js'
import { resultsOf } from '../submission/results.js'
import { knownSkills } from './people.repository.js'
import { scopeOf, teamsShown, type Scope } from '../team-scope/scope.js'
import { newestGraded } from './team-dashboard.repository.js'
import { TeamDashboard } from './team-dashboard.type.js'

const latest = 20

/**
 * Null for whoever manages nobody, and for a team that is not theirs. Managers see the people of teams they manage; owners and admins see all
 * teams and, without a team named, everybody. The number of SQL statements does not depend on the number of people.
 */
export async function teamDashboard(tenant: Tenant, team: string | null): Promise<TeamDashboard | null> {
  if (!can(tenant, 'team:see')) return null
  const teams = await tenant.use(teamsShown)
  const scope = scopeOf(tenant, teams, team)
  if (!scope) return null
  return Object.assign(new TeamDashboard(), {
    teams: teams.map((row) => teamOf(tenant, row)),
    skills: tenant.catalogue.skills.map((skill) => toSkill(tenant, skill.id)).filter(isPresent),
    tenant,
    scope,
  })
}

export async function skillsKnown({ tenant, scope, skills }: TeamDashboard): Promise<Skill[]> {
  const ids = tenant.catalogue.skills.map(({ id }) => id)
  const known = await knownSkills(tenant, scope, ids)
  return skills.filter((_, at) => known.has(ids[at]!))
}

export async function latestResultsIn(tenant: Tenant, scope: Scope): Promise<Result[] | null> {
  const { results } = await tenant.use(sightOfOthers)
  return results ? resultsOf(tenant, await newestGraded(tenant, scope, latest)) : null
}

/** Everybody whose row the viewer sees there. */
export async function peopleOnDashboard(tenant: Tenant): Promise<string[]> {
  if (can(tenant, 'member:see-all')) {
    const rows = await tenant.db.read((db) =>
      db.member.findMany({
        where: { organizationId: tenant.organization.id, suspendedAt: null },
        select: { userId: true },
      }),
    )
    return rows.map(({ userId }) => userId)
  }
  const members = (await teamsSeen(tenant)).flatMap((row) => row.members)
  const people = members.filter((member) => !member.isManager || member.userId !== tenant.userId)
  return [...new Set(people.map((member) => member.userId))]
}
