import DataLoader from 'dataloader'
import { decodeIdOf, encodeId } from '../../graphql/global-id.js'
import { Refusal } from '../../graphql/refusal.js'
import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { Team } from './organization.type.js'

/** A team without its people. */
export interface NamedTeam {
  id: string
  name: string
  isProvisioned: boolean
  memberCount: number
}

export interface TeamRow {
  id: string
  name: string
  isProvisioned: boolean
  members: { userId: string; isManager: boolean }[]
}

/** All teams of the company with who is in them: one statement a request, as companies have tens of teams. */
export const allTeams = (tenant: Tenant): Promise<TeamRow[]> =>
  tenant.db.read((tx) =>
    tx.team.findMany({
      where: { organizationId: tenant.organization.id },
      orderBy: { name: 'asc' },
      select: {
        id: true,
        name: true,
        isProvisioned: true,
        members: { select: { userId: true, isManager: true } },
      },
    }),
  )

/** Teams whose page the viewer may open: all of them, or those they manage. */
export async function teamsSeen(tenant: Tenant): Promise<TeamRow[]> {
  const teams = await tenant.use(allTeams)
  if (can(tenant, 'member:see-all')) return teams
  if (!can(tenant, 'team:see')) return []
  return teams.filter((team) =>
    team.members.some((member) => member.userId === tenant.userId && member.isManager),
  )
}

/** Teams whose names the viewer may read: also those they are in. */
export async function teamsKnown(tenant: Tenant): Promise<TeamRow[]> {
  const teams = await tenant.use(allTeams)
  if (can(tenant, 'member:see-all')) return teams
  return teams.filter((team) => team.members.some((member) => member.userId === tenant.userId))
}

export const teamLoader = (tenant: Tenant) =>
  new DataLoader(async (ids: readonly string[]) => {
    const teams = await tenant.use(allTeams)
    return ids.map((id) => teams.find((team) => team.id === id) ?? null)
  })

export function toTeam(tenant: Tenant, row: TeamRow): Team {
  return teamOf(tenant, { ...row, memberCount: row.members.length })
}

export function teamOf(tenant: Tenant, { id, name, memberCount, isProvisioned }: NamedTeam): Team {
  return Object.assign(new Team(), {
    id: encodeId('Team', id, tenant.organization.id),
    name,
    memberCount,
    isProvisioned,
    tenant,
    teamId: id,
  })
}

/** The same, for whoever shall join it: a team of the directory takes people from there alone. */
export async function requireTeamByHand(tenant: Tenant, globalId: string, path: string[]): Promise<TeamRow> {
  const team = await requireTeam(tenant, globalId, path)
  if (team.isProvisioned) throw new Refusal('TEAM_PROVISIONED', path, { name: team.name })
  return team
}

/** The team behind a global id, when the viewer may use it. */
export async function requireTeam(tenant: Tenant, globalId: string, path: string[]): Promise<TeamRow> {
  const wanted = decodeIdOf('Team', globalId)
  const team =
    wanted?.organizationId === tenant.organization.id
      ? (await teamsKnown(tenant)).find((candidate) => candidate.id === wanted.id)
      : undefined
  if (!team) throw new Refusal('NOT_FOUND', path)
  return team
}
