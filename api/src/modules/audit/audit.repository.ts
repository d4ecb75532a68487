import type { AuditEvent as AuditEventRow, Prisma } from '@skillgrad/db'
import type { Position } from '../../graphql/moment-cursor.js'
import type { Tenant } from '../../tenant.js'
import type { AuditActionName } from './actions.js'

export type { AuditEventRow }

export interface AuditQuery {
  actorId?: string
  actions?: readonly AuditActionName[]
  from?: Date
  /** Not included. */
  to?: Date
}

/** Newest first. Events of one moment are told apart by their ids, so that none is lost between two pages. */
export function listEvents(
  tenant: Tenant,
  { actorId, actions, from, to }: AuditQuery,
  { take, before }: { take: number; before: Position | null },
): Promise<AuditEventRow[]> {
  const where: Prisma.AuditEventWhereInput[] = [
    ...(actorId ? [{ actorId }] : []),
    ...(actions ? [{ action: { in: [...actions] } }] : []),
    ...(from ? [{ at: { gte: from } }] : []),
    ...(to ? [{ at: { lt: to } }] : []),
    // The first half alone would do for the index, the second is the rule.
    ...(before
      ? [{ at: { lte: before.at } }, { OR: [{ at: { lt: before.at } }, { id: { lt: before.id } }] }]
      : []),
  ]
  return tenant.db.read((db) =>
    db.auditEvent.findMany({
      where: { organizationId: tenant.organization.id, AND: where },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take,
    }),
  )
}
