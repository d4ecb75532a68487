import { decodeIdOf } from '../../graphql/global-id.js'
import { isPresent } from '../../graphql/present.js'
import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { memberLoader } from '../organization/people.js'
import { teamsSeen, toTeam, type TeamRow } from '../organization/teams.js'
import { estimatesOf } from '../skill/estimates.js'
import { toSkill } from '../skill/to-skill.js'
import { averageOf, sightOf } from '../privacy/sight.js'
import { latestResults } from '../submission/results.js'
import { activityOf, everybody, type Activity } from './team-dashboard.repository.js'
import type { TeamDashboard, TeamRow as DashboardRow } from './team-dashboard.type.js'

const latest = 20

/**
 * Null for whoever manages nobody. Managers see the people of teams they manage; owners and admins see all teams and,
 * without a team named, everybody. The number of SQL statements does not depend on the number of people.
 */
export async function teamDashboard(tenant: Tenant, team: string | null): Promise<TeamDashboard | null> {
  if (!can(tenant, 'team:see')) return null
  const teams = await teamsSeen(tenant)
  const shown = team ? teams.filter((candidate) => candidate.id === decodeIdOf('Team', team)?.id) : teams
  if (team && shown.length === 0) return null
  const userIds = await peopleOf(tenant, team, shown)
  const activity = await activityOf(tenant, userIds)
  const [rows, results] = await Promise.all([
    rowsOf(tenant, userIds, activity),
    latestResults(tenant, userIds, latest),
  ])
  return {
    teams: teams.map((row) => toTeam(tenant, row)),
    skills: tenant.catalogue.skills.map((skill) => toSkill(tenant, skill.id)).filter(isPresent),
    rows,
    latestResults: results,
    averagePassed: averageOf(userIds.map((userId) => activity.get(userId)?.passed ?? 0)),
  }
}

/** Everybody whose row the viewer sees there. */
export async function peopleOnDashboard(tenant: Tenant): Promise<string[]> {
  return peopleOf(tenant, null, await teamsSeen(tenant))
}

async function peopleOf(tenant: Tenant, team: string | null, shown: readonly TeamRow[]): Promise<string[]> {
  if (!team && can(tenant, 'member:see-all')) return tenant.use(everybody)
  const members = shown.flatMap((row) => row.members)
  // A manager's own row stands there only where somebody else manages them too.
  const people = members.filter((member) => !member.isManager || member.userId !== tenant.userId)
  return [...new Set(people.map((member) => member.userId))]
}

async function rowsOf(
  tenant: Tenant,
  userIds: readonly string[],
  activity: ReadonlyMap<string, Activity>,
): Promise<DashboardRow[]> {
  const rows = await Promise.all(
    userIds.map(async (userId) => {
      const member = await tenant.use(memberLoader).load(userId)
      if (!member || member.suspendedAt) return null
      const done = activity.get(userId)
      const { results } = await sightOf(tenant, userId)
      return {
        member,
        estimates: await estimatesOf(tenant, userId),
        lastActiveAt: done?.lastAt ?? null,
        submissions: results ? (done?.submissions ?? 0) : null,
        passed: results ? (done?.passed ?? 0) : null,
      }
    }),
  )
  return rows
    .filter(isPresent)
    .toSorted((one, other) => one.member.name.localeCompare(other.member.name, tenant.locale))
}
