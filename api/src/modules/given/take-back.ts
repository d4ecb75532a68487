import type { Tx } from '../../database.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal } from '../../graphql/refusal.js'
import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { auditBy } from '../audit/record-event.js'
import { assignPath } from '../learning-path/assigned-path.js'
import { canSeePerson } from '../organization/people.js'
import { teamsSeen } from '../organization/teams.js'
import { told } from './give.js'
import { learningOf, ofTeam } from './given.js'

/** Asks for it no longer. What anybody has done of it stays theirs. */
export async function takeBack(tenant: Tenant, globalId: string): Promise<void> {
  assertCan(tenant, 'learning:give')
  const wanted = decodeIdOf('Assignment', globalId)
  const id = wanted?.organizationId === tenant.organization.id ? wanted.id : null
  if (!id) throw new Refusal('NOT_FOUND', ['assignment'])
  const teamIds = (await teamsSeen(tenant)).map((team) => team.id)
  await tenant.db.write(async (tx) => {
    const key = { organizationId: tenant.organization.id, id }
    const ofATeam = await tx.teamAssignment.findFirst({ where: { ...key, teamId: { in: teamIds } } })
    if (ofATeam) {
      await tx.teamAssignment.deleteMany({ where: key })
      await auditTaken(
        tx,
        tenant,
        { type: 'team', id: ofATeam.teamId },
        told(tenant, ofTeam(ofATeam), ofATeam.dueAt),
      )
    } else await takeFromPerson(tx, tenant, id)
  })
}

async function takeFromPerson(tx: Tx, tenant: Tenant, id: string): Promise<void> {
  const organizationId = tenant.organization.id
  const held = await tx.enrollment.findFirst({
    where: { organizationId, id, assignedById: { not: null }, withdrawnAt: null },
  })
  if (!held || !(await canSeePerson(tenant, held.userId))) throw new Refusal('NOT_FOUND', ['assignment'])
  const { userId, catalogueCourseVersionId: versionId } = held
  if (!versionId) {
    await assignPath(tx, { organizationId, userId, pathId: null, actorId: tenant.userId })
    return
  }
  const begun = await tx.completion.findFirst({
    where: { organizationId, userId, catalogueCourseVersionId: versionId },
    select: { id: true },
  })
  await tx.enrollment.updateMany({
    where: { organizationId, id },
    data: { assignedById: null, dueAt: null, ...(begun ? {} : { withdrawnAt: tenant.now() }) },
  })
  const what = learningOf(tenant.catalogue, held)
  await auditTaken(tx, tenant, { type: 'user', id: userId }, told(tenant, what, held.dueAt))
}

function auditTaken(
  tx: Tx,
  tenant: Tenant,
  from: { type: 'user' | 'team'; id: string },
  before: Record<string, string>,
): Promise<void> {
  return auditBy(tx, tenant, {
    action: 'learning.taken-back',
    subjectType: from.type,
    subjectId: from.id,
    details: { before, after: {} },
  })
}
