import { setTenant, type PrismaClient } from '@skillgrad/db'
import type { Tx } from '../../database.js'
import { Refusal } from '../../graphql/refusal.js'
import { assertCan, can, type RoleName } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { auditBy } from '../audit/record-event.js'
import { textFrom } from '../identity/input.js'
import { assignPath } from '../learning-path/assigned-path.js'
import { assignProfile } from '../learning-path/assigned-profile.js'
import { storeDeparture } from './store-departure.js'
import { storeRole, teamsIn } from './store-member.js'
import { storeReactivation, storeSuspension } from './store-suspension.js'
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
    return { id, name, isProvisioned: false, members: [] }
  })
}

interface SeenMember {
  memberId: string
  userId: string
  role: RoleName
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

/** Role, teams, path and goal of one member: all of it, or nothing. */
export async function changeMember(
  tenant: Tenant,
  identityDb: PrismaClient,
  member: SeenMember,
  change: MemberChange,
): Promise<void> {
  assertCan(tenant, 'member:change')
  const touchesOwner = member.role === 'owner' || change.role === 'owner'
  if (touchesOwner && !can(tenant, 'owner:appoint')) throw new Refusal('ROLE_NOT_ALLOWED', ['role'])
  const { organization, userId: actorId } = tenant
  await identityDb.$transaction(async (tx) => {
    await setTenant(tx, organization.id)
    if (change.teamIds || change.managedTeamIds) await changeTeams(tx, tenant, member.userId, change)
    await changeAims(tx, tenant, member.userId, change)
    if (change.role && change.role !== member.role)
      await storeRole(tx, { organizationId: organization.id, actorId, member, role: change.role })
  })
}

/**
 * Takes a person out of the company, at once in every page they have open; or lets them leave. What they did stays, under
 * no name. Their seat is free.
 */
export async function removeMember(
  tenant: Tenant,
  identityDb: PrismaClient,
  member: SeenMember,
): Promise<void> {
  const isLeaving = member.userId === tenant.userId
  if (!isLeaving) assertCan(tenant, 'member:change')
  if (!isLeaving && member.role === 'owner' && !can(tenant, 'owner:appoint'))
    throw new Refusal('ROLE_NOT_ALLOWED', ['member'])
  const { organization, userId: actorId } = tenant
  await identityDb.$transaction((tx) =>
    storeDeparture(tx, { organizationId: organization.id, actorId, member, now: tenant.now() }),
  )
}

/** Closes the company to somebody, or opens it again; nothing of theirs is lost. */
export async function suspendMember(
  tenant: Tenant,
  identityDb: PrismaClient,
  member: SeenMember,
  to: 'suspended' | 'active',
): Promise<void> {
  assertCan(tenant, 'member:change')
  if (member.userId === tenant.userId) throw new Refusal('SUSPEND_SELF', ['member'])
  if (member.role === 'owner' && !can(tenant, 'owner:appoint'))
    throw new Refusal('ROLE_NOT_ALLOWED', ['member'])
  const { organization, userId: actorId } = tenant
  const change = { actorId, member, now: tenant.now() }
  await identityDb.$transaction((tx) =>
    to === 'suspended'
      ? storeSuspension(tx, { organizationId: organization.id, ...change })
      : storeReactivation(tx, { organization, ...change }),
  )
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
  await assertDirectoryKept(tx, organizationId, { held, wanted })
  const places = [...wanted].map((teamId) => ({ teamId, isManager: managed.has(teamId) }))
  const [before, after] = [teamsIn(held), teamsIn(places)]
  if (JSON.stringify(before) === JSON.stringify(after)) return
  await storePlaces(tx, { organizationId, userId }, places)
  await auditBy(tx, tenant, {
    action: 'member.teams-changed',
    subjectType: 'user',
    subjectId: userId,
    details: { before, after },
  })
}

/** Who stays in a team has been in it since they came: days to learn something are counted from there. */
async function storePlaces(
  tx: Tx,
  person: { organizationId: string; userId: string },
  places: readonly { teamId: string; isManager: boolean }[],
): Promise<void> {
  const stays = places.map(({ teamId }) => teamId)
  await tx.teamMember.deleteMany({ where: { ...person, teamId: { notIn: stays } } })
  await tx.teamMember.createMany({
    data: places.map((place) => ({ ...person, ...place })),
    skipDuplicates: true,
  })
  for (const { teamId, isManager } of places)
    await tx.teamMember.updateMany({ where: { ...person, teamId, NOT: { isManager } }, data: { isManager } })
}

/** Into and out of a team of the directory leads the directory alone; who manages it is said here. */
async function assertDirectoryKept(
  tx: Tx,
  organizationId: string,
  { held, wanted }: { held: readonly { teamId: string }[]; wanted: ReadonlySet<string> },
): Promise<void> {
  const before = new Set(held.map(({ teamId }) => teamId))
  const moved = [
    ...[...before].filter((id) => !wanted.has(id)),
    ...[...wanted].filter((id) => !before.has(id)),
  ]
  const kept = await tx.team.findFirst({
    where: { organizationId, id: { in: moved }, isProvisioned: true },
    select: { name: true },
  })
  if (kept) throw new Refusal('TEAM_PROVISIONED', ['teams'], { name: kept.name })
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
