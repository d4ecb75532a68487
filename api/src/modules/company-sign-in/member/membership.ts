import { setTenant } from '@skillgrad/db'
import type { Tx } from '../../../database.js'
import { Refusal } from '../../../graphql/refusal.js'
import type { RoleName } from '../../../permission.js'
import { auditIn } from '../../audit/record-event.js'
import { arrive } from '../../organization/arrive.js'
import { assertSeatFree, isStillOffered } from '../../organization/invitation.policy.js'
import { join } from '../../organization/invitation.repository.js'
import { storeRole, teamsIn } from '../../organization/store-member.js'
import { tellAccepted } from '../../organization/tell-accepted.js'
import type { ProviderRow } from '../provider/provider.js'
import { SignInRefused } from '../sign-in/refused.js'
import { isKeptOut, letInAgain } from './kept-out.js'
import { roleByRules, teamsByRules } from './rules.js'

interface Joining {
  userId: string
  email: string
  groups: readonly string[]
  /** By which the company knows whom it keeps out. */
  marks: readonly string[]
  now: Date
}

/** A member with the role and teams that the rules give: made where there is a seat, changed where something is another by now. */
export async function bringIn(tx: Tx, provider: ProviderRow, joining: Joining): Promise<void> {
  const { organizationId } = provider
  const { userId } = joining
  const where = { organizationId, userId }
  // Who is let in twice at once is made a member once.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`member ${organizationId} ${userId}`}, 0))`
  if ((await tx.removedMember.count({ where })) > 0) throw new SignInRefused('removed')
  if ((await tx.member.count({ where })) === 0) await enrol(tx, provider, joining)
  const member = await tx.member.findFirstOrThrow({ where })
  if (member.suspendedAt) throw new SignInRefused('suspended')
  await letInAgain(tx, organizationId, joining.marks)
  await syncRole(tx, provider, { memberId: member.id, userId, role: member.role as RoleName }, joining)
  await syncTeams(tx, provider, joining)
}

async function enrol(tx: Tx, provider: ProviderRow, joining: Joining): Promise<void> {
  const { organizationId } = provider
  const { userId, now } = joining
  if (await acceptInvitation(tx, organizationId, joining)) return
  if (await isKeptOut(tx, organizationId, joining)) throw new SignInRefused('removed')
  const organization = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } })
  try {
    await assertSeatFree(tx, organization, now)
  } catch (error) {
    if (error instanceof Refusal) throw new SignInRefused('seats')
    throw error
  }
  const role = roleByRules(provider.rules, joining.groups, provider.defaultRole) ?? provider.defaultRole
  await arrive(tx, { organizationId, userId, email: joining.email, role, actorId: userId })
  await auditIn(tx, organizationId, {
    actorId: userId,
    action: 'member.provided',
    subjectType: 'user',
    subjectId: userId,
    details: { role, provider: provider.name },
  })
}

/** Whoever was invited has their seat already, with a role and a team; signing in by the company is an answer to it. */
async function acceptInvitation(
  tx: Tx,
  organizationId: string,
  { userId, email, now }: Joining,
): Promise<boolean> {
  const open = { organizationId, email, status: 'pending', expiresAt: { gt: now } }
  const invitation = await tx.invitation.findFirst({ where: open, orderBy: { createdAt: 'desc' } })
  if (!invitation || !(await isStillOffered(tx, invitation))) return false
  const { count } = await tx.invitation.updateMany({
    where: { id: invitation.id, status: 'pending' },
    data: { status: 'accepted' },
  })
  if (count === 0) return false
  await join(tx, invitation.id, userId)
  await auditIn(tx, organizationId, {
    actorId: userId,
    action: 'invitation.accepted',
    subjectType: 'invitation',
    subjectId: invitation.id,
  })
  await tellAccepted(tx, { organizationId, userId, invitationId: invitation.id })
  return true
}

/** Owners stay what they are: they are made, and made less, by owners alone. */
async function syncRole(
  tx: Tx,
  provider: ProviderRow,
  member: { memberId: string; userId: string; role: RoleName },
  { groups }: Joining,
): Promise<void> {
  const role = roleByRules(provider.rules, groups, provider.defaultRole)
  if (!role || role === member.role || member.role === 'owner') return
  await storeRole(tx, { organizationId: provider.organizationId, actorId: null, member, role })
}

async function syncTeams(tx: Tx, provider: ProviderRow, { userId, groups }: Joining): Promise<void> {
  const { into, outOf } = teamsByRules(provider.rules, groups)
  if (into.length + outOf.length === 0) return
  const { organizationId } = provider
  await setTenant(tx, organizationId)
  const mine = { organizationId, userId }
  const held = await tx.teamMember.findMany({ where: mine })
  // A team that is gone by now is entered by nobody.
  const there = await tx.team.findMany({
    where: { organizationId, id: { in: into } },
    select: { id: true },
  })
  const missing = there.filter(({ id }) => !held.some(({ teamId }) => teamId === id))
  const left = held.filter(({ teamId }) => outOf.includes(teamId))
  if (missing.length + left.length === 0) return
  await tx.teamMember.deleteMany({ where: { ...mine, teamId: { in: left.map(({ teamId }) => teamId) } } })
  const entered = missing.map(({ id: teamId }) => ({ ...mine, teamId, isManager: false }))
  await tx.teamMember.createMany({ data: entered, skipDuplicates: true })
  const after = [...held.filter((row) => !left.includes(row)), ...entered]
  await auditIn(tx, organizationId, {
    actorId: null,
    action: 'member.teams-changed',
    subjectType: 'user',
    subjectId: userId,
    details: { before: teamsIn(held), after: teamsIn(after) },
  })
}
