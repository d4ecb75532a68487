import type { PrismaClient } from '@skillgrad/db'
import type { Tx } from '../../database.js'
import { Refusal } from '../../graphql/refusal.js'
import { assertCan, can, type RoleName } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { auditBy, auditIn } from '../audit/record-event.js'
import { textFrom } from '../identity/input.js'
import { assignPath } from '../learning-path/assigned-path.js'
import { assignProfile } from '../learning-path/assigned-profile.js'
import { assertNotLastOwner } from './last-owner.js'
import { storeRole, teamsIn } from './store-member.js'
import { storeTeam } from './store-team.js'
import type { TeamRow } from './teams.js'

export async function createTeam(tenant: Tenant, wantedName: string): Promise<TeamRow> {
  assertCan(tenant, 'team:create')
  const name = textFrom(wantedName, ['name'], 80)
  const organizationId = tenant.organization.id
  return tenant.db.write(async (tx) => {
    const same = await tx.team.findFirst({
      where: { organizationId, name: { equals: name, mode: 'insensitive' } },
    })
    if (same) throw new Refusal('TEAM_NAME_TAKEN', ['name'])
    const id = await storeTeam(tx, { organizationId, name, actorId: tenant.userId })
    return { id, name, members: [] }
  })
}

export interface MemberChange {
  role: RoleName | null
  /** Ids of the teams to be in and to manage; null leaves them as they are. */
  teamIds: readonly string[] | null
  managedTeamIds: readonly string[] | null
  /** Id of a learning path; null: none any more. Left out, it stays. */
  pathId?: string | null
  /** Id of a role profile; null: the company's. Left out, it stays. */
  roleProfileId?: string | null
}

/** Role, teams, path and goal of one member. The role stands with identity, the teams with the company: two transactions, the company's first. */
export async function changeMember(
  tenant: Tenant,
  identityDb: PrismaClient,
  member: { memberId: string; userId: string; role: RoleName },
  change: MemberChange,
): Promise<void> {
  assertCan(tenant, 'member:change')
  const touchesOwner = member.role === 'owner' || change.role === 'owner'
  if (touchesOwner && !can(tenant, 'owner:appoint')) throw new Refusal('ROLE_NOT_ALLOWED', ['role'])
  await tenant.db.write(async (tx) => {
    if (change.teamIds || change.managedTeamIds) await changeTeams(tx, tenant, member.userId, change)
    await changeAims(tx, tenant, member.userId, change)
  })
  if (change.role && change.role !== member.role) await changeRole(tenant, identityDb, member, change.role)
}

/**
 * Takes a person out of the company, at once in every page they have open; or lets them leave. What they did stays, under
 * no name. Their seat is free.
 */
export async function removeMember(
  tenant: Tenant,
  identityDb: PrismaClient,
  member: { memberId: string; userId: string; role: RoleName },
): Promise<void> {
  const isLeaving = member.userId === tenant.userId
  if (!isLeaving) assertCan(tenant, 'member:change')
  if (!isLeaving && member.role === 'owner' && !can(tenant, 'owner:appoint'))
    throw new Refusal('ROLE_NOT_ALLOWED', ['member'])
  const organizationId = tenant.organization.id
  await identityDb.$transaction(async (tx) => {
    await assertNotLastOwner(tx, organizationId, member.memberId)
    const { count } = await tx.member.deleteMany({
      // As it was seen: who was made an owner meanwhile is no longer theirs to remove.
      where: { organizationId, id: member.memberId, role: member.role },
    })
    if (count === 0) throw new Refusal('NOT_FOUND', ['member'])
    await auditIn(tx, organizationId, {
      actorId: tenant.userId,
      action: isLeaving ? 'member.left' : 'member.removed',
      subjectType: 'user',
      subjectId: member.userId,
      details: { role: member.role },
    })
    await tx.teamMember.deleteMany({ where: { organizationId, userId: member.userId } })
    await tx.$executeRaw`select pg_notify('session_revoked', ${member.userId})`
  })
}

async function changeTeams(tx: Tx, tenant: Tenant, userId: string, change: MemberChange): Promise<void> {
  const organizationId = tenant.organization.id
  const held = await tx.teamMember.findMany({ where: { organizationId, userId } })
  const managed = new Set(
    change.managedTeamIds ?? held.filter((row) => row.isManager).map((row) => row.teamId),
  )
  const wanted = new Set([
    ...(change.teamIds ?? held.map((row) => row.teamId)),
    ...(change.managedTeamIds ?? []),
  ])
  const places = [...wanted].map((teamId) => ({ teamId, isManager: managed.has(teamId) }))
  const [before, after] = [teamsIn(held), teamsIn(places)]
  if (JSON.stringify(before) === JSON.stringify(after)) return
  await tx.teamMember.deleteMany({ where: { organizationId, userId } })
  await tx.teamMember.createMany({ data: places.map((place) => ({ organizationId, userId, ...place })) })
  await auditBy(tx, tenant, {
    action: 'member.teams-changed',
    subjectType: 'user',
    subjectId: userId,
    details: { before, after },
  })
}

async function changeAims(
  tx: Tx,
  tenant: Tenant,
  userId: string,
  { pathId, roleProfileId }: MemberChange,
): Promise<void> {
  const place = { organizationId: tenant.organization.id, userId, actorId: tenant.userId }
  if (pathId !== undefined) await assignPath(tx, { ...place, pathId })
  if (roleProfileId !== undefined) await assignProfile(tx, tenant, userId, roleProfileId)
}

async function changeRole(
  tenant: Tenant,
  identityDb: PrismaClient,
  member: { memberId: string; userId: string; role: RoleName },
  role: RoleName,
): Promise<void> {
  const { organization, userId: actorId } = tenant
  await identityDb.$transaction((tx) =>
    storeRole(tx, { organizationId: organization.id, actorId, member, role }),
  )
}
