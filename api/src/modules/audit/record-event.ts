import { setTenant, type Prisma } from '@skillgrad/db'
import type { Tx } from '../../database.js'
import type { Tenant } from '../../tenant.js'
import type { AuditActionName, SubjectType } from './actions.js'
import { currentOrigin } from './origin.js'

export interface AuditEntry {
  /** Null when the system acted. */
  actorId: string | null
  action: AuditActionName
  subjectType: SubjectType
  subjectId: string
  /**
   * What changed as `before` and `after`, by field; `withheld` names fields whose values are left out. Never a person's
   * name: nothing can be erased here.
   */
  details?: Prisma.InputJsonObject
  /** For what happens once: the second time nothing is added. */
  id?: string
}

/** Adds what the viewer did, in the transaction that did it. */
export function auditBy(tx: Tx, tenant: Tenant, entry: Omit<AuditEntry, 'actorId'>): Promise<void> {
  return write(tx, tenant.organization.id, { actorId: tenant.userId, ...entry })
}

/** What the background process does by itself in a company. */
export function auditBySystem(
  tx: Tx,
  organizationId: string,
  entry: Omit<AuditEntry, 'actorId'>,
): Promise<void> {
  return write(tx, organizationId, { actorId: null, ...entry })
}

/** The same for identity, whose transactions belong to no company. */
export async function auditIn(tx: Tx, organizationId: string, entry: AuditEntry): Promise<void> {
  await setTenant(tx, organizationId)
  await write(tx, organizationId, entry)
}

const longestUserAgent = 300

/** The one place that writes events. */
async function write(tx: Tx, organizationId: string, entry: AuditEntry): Promise<void> {
  const origin = currentOrigin()
  const tokenId = origin?.tokenId ?? null
  const event = {
    organizationId,
    ...entry,
    // A service acts under its token's id, and is nobody.
    actorId: entry.actorId === tokenId ? null : entry.actorId,
    tokenId,
    requestId: origin?.requestId ?? null,
    address: origin?.address || null,
    userAgent: origin?.userAgent?.slice(0, longestUserAgent) ?? null,
  }
  await tx.auditEvent.createMany({ data: [event], skipDuplicates: true })
}
