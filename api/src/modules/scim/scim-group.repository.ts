import type { Tx } from '../../database.js'
import { isUuid } from '../../graphql/global-id.js'
import type { ScimGroup } from './group-resource.js'

type Reading = Pick<Tx, 'team' | 'teamMember' | 'member' | 'scimUser'>

/** Groups are the teams that the directory made; those made by hand are none of its business. */
export async function groupsById(
  db: Reading,
  organizationId: string,
  ids: readonly string[],
  { withMembers }: { withMembers: boolean },
): Promise<ScimGroup[]> {
  const teams = await db.team.findMany({
    where: { organizationId, isProvisioned: true, id: { in: ids.filter(isUuid) } },
    select: { id: true, name: true, externalId: true, createdAt: true, updatedAt: true },
  })
  const members = withMembers
    ? await membersOf(
        db,
        organizationId,
        teams.map(({ id }) => id),
      )
    : new Map()
  const byId = new Map(teams.map((team) => [team.id, { ...team, members: members.get(team.id) ?? [] }]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export async function groupById(
  db: Reading,
  organizationId: string,
  id: string,
  shown = { withMembers: true },
) {
  return (await groupsById(db, organizationId, [id], shown))[0] ?? null
}

/** Wide enough to lose nobody: the filter itself is applied to what is found. */
export async function groupIds(
  db: Reading,
  organizationId: string,
  equal: ReadonlyMap<string, string> = new Map(),
): Promise<string[]> {
  const id = equal.get('id')
  const name = equal.get('displayname')
  const externalId = equal.get('externalid')
  const teams = await db.team.findMany({
    where: {
      organizationId,
      isProvisioned: true,
      ...(id === undefined ? {} : { id: { in: [id].filter(isUuid) } }),
      ...(name === undefined ? {} : { name: { equals: name, mode: 'insensitive' as const } }),
      ...(externalId === undefined ? {} : { externalId }),
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return teams.map((team) => team.id)
}

/** Those who are in a team, and those who will be once they accept. */
async function membersOf(
  db: Reading,
  organizationId: string,
  teamIds: string[],
): Promise<Map<string, { id: string; name: string }[]>> {
  const held = await db.teamMember.findMany({
    where: { organizationId, teamId: { in: teamIds } },
    select: { teamId: true, userId: true },
  })
  const members = await db.member.findMany({
    where: { organizationId, userId: { in: [...new Set(held.map(({ userId }) => userId))] } },
    select: { id: true, userId: true, user: { select: { name: true } } },
  })
  const expected = await db.scimUser.findMany({
    where: { organizationId, userId: null, teamIds: { hasSome: teamIds } },
    select: { id: true, userName: true, teamIds: true },
  })
  const byUser = new Map(members.map((member) => [member.userId, { id: member.id, name: member.user.name }]))
  return new Map(
    teamIds.map((teamId) => [
      teamId,
      [
        ...held.flatMap((row) => (row.teamId === teamId ? (byUser.get(row.userId) ?? []) : [])),
        ...expected.flatMap((entry) =>
          entry.teamIds.includes(teamId) ? { id: entry.id, name: entry.userName } : [],
        ),
      ].toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    ]),
  )
}
