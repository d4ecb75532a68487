import { setTenant } from '@skillgrad/db'
import type { Tx } from '../../database.js'
import { assignPath } from '../learning-path/assigned-path.js'
import { tellWebhooks } from '../webhook/tell-webhooks.js'
import { toldMember } from '../webhook/told-member.js'

export interface Arrival {
  organizationId: string
  userId: string
  /** Under which the company expected them. */
  email: string
  role: string
  /** Who let them in; null where a program did. */
  actorId: string | null
  /** Team and learning path that they were offered. */
  teamId?: string | null
  pathId?: string | null
}

/** Makes a person a member, with what was offered to them and what the company's directory says of them. Whoever is one already keeps their role. */
export async function arrive(tx: Tx, arrival: Arrival): Promise<void> {
  const { organizationId, userId, role } = arrival
  const entry = await tx.scimUser.findFirst({ where: { organizationId, email: arrival.email, userId: null } })
  const { id: memberId } = await tx.member.upsert({
    where: { organizationId_userId: { organizationId, userId } },
    // The directory knows the membership by this id since before there was one.
    create: { ...(entry ? { id: entry.id } : {}), organizationId, userId, role },
    update: {},
    select: { id: true },
  })
  await tx.removedMember.deleteMany({ where: { organizationId, userId } })
  await setTenant(tx, organizationId)
  await joinTeams(tx, arrival, entry?.teamIds ?? [])
  if (entry) await tx.scimUser.update({ where: { id: entry.id }, data: { userId, teamIds: [] } })
  await beginPath(tx, arrival)
  await tellWebhooks(tx, {
    organizationId,
    event: 'member.joined',
    once: [memberId],
    async data() {
      const member = await toldMember(tx, { organizationId, userId })
      return member && { member }
    },
  })
}

/** Of the teams those that still exist. */
async function joinTeams(
  tx: Tx,
  { organizationId, userId, teamId, role }: Arrival,
  ofDirectory: string[],
): Promise<void> {
  const wanted = [...(teamId ? [teamId] : []), ...ofDirectory]
  if (wanted.length === 0) return
  const teams = await tx.team.findMany({
    where: { organizationId, id: { in: wanted } },
    select: { id: true },
  })
  await tx.teamMember.createMany({
    data: teams.map(({ id }) => ({ organizationId, teamId: id, userId, isManager: role === 'manager' })),
    skipDuplicates: true,
  })
}

/** A new person begins with what they were offered, else with what the company begins with. */
async function beginPath(
  tx: Tx,
  { organizationId, userId, actorId, pathId: offered }: Arrival,
): Promise<void> {
  const company = await tx.organization.findFirstOrThrow({
    where: { id: organizationId },
    select: { learningPathId: true },
  })
  const pathId = offered ?? company.learningPathId
  if (pathId) await assignPath(tx, { organizationId, userId, pathId, actorId, isArrival: true })
}
