import type { Prisma } from '@skillgrad/db'
import { decodeIdOf, encodeId } from '../../graphql/global-id.js'
import { fromCursor, toCursor } from '../../graphql/moment-cursor.js'
import { pageInfoOf, pageSize } from '../../graphql/page.type.js'
import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { AuditEvent, type AuditEventConnection, type AuditFilter } from './audit.type.js'
import { listEvents, type AuditEventRow, type AuditQuery } from './audit.repository.js'
import { AuditAction } from './actions.js'
import { auditBy } from './record-event.js'

export interface AuditPage {
  first: number
  after?: string | null | undefined
  filter?: AuditFilter | null | undefined
}

export async function eventPage(tenant: Tenant, asked: AuditPage): Promise<AuditEventConnection> {
  assertCan(tenant, 'audit:read')
  const before = asked.after ? fromCursor(asked.after) : null
  const take = pageSize(asked.first)
  const rows = await listEvents(tenant, await queryOf(tenant, asked.filter), { take: take + 1, before })
  const edges = rows.slice(0, take).map((row) => ({ cursor: toCursor(row), node: toEvent(tenant, row) }))
  return {
    edges,
    pageInfo: pageInfoOf(edges, { hasMore: rows.length > take, isLater: before !== null }),
  }
}

/** Somebody takes the trail, or what the filter leaves of it, out of the company. */
export async function recordExport(tenant: Tenant, filter: AuditFilter | null | undefined): Promise<void> {
  assertCan(tenant, 'audit:read')
  const { actorId, actions, from, to } = await queryOf(tenant, filter)
  const details: Prisma.InputJsonObject = {
    ...(actorId ? { actor: actorId } : {}),
    ...(actions ? { actions: [...actions] } : {}),
    ...(from ? { from: from.toISOString() } : {}),
    ...(to ? { to: to.toISOString() } : {}),
  }
  await tenant.db.write((tx) =>
    auditBy(tx, tenant, {
      action: 'audit.exported',
      subjectType: 'organization',
      subjectId: tenant.organization.id,
      details,
    }),
  )
}

async function queryOf(tenant: Tenant, filter: AuditFilter | null | undefined): Promise<AuditQuery> {
  const { actor, actions, from, to } = filter ?? {}
  return {
    ...(actor ? { actorId: await personOf(tenant, actor) } : {}),
    ...(actions ? { actions } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  }
}

const nobody = '00000000-0000-0000-0000-000000000000'

/** The person behind a member's global id. One who has left has no membership, and stands there by their own id. */
async function personOf(tenant: Tenant, globalId: string): Promise<string> {
  const { id: organizationId } = tenant.organization
  const wanted = decodeIdOf('Member', globalId)
  if (wanted?.organizationId !== organizationId) return nobody
  const member = await tenant.db.read((db) =>
    db.member.findFirst({ where: { organizationId, id: wanted.id }, select: { userId: true } }),
  )
  return member?.userId ?? wanted.id
}

const actions = Object.values(AuditAction)

function toEvent(tenant: Tenant, row: AuditEventRow): AuditEvent {
  return Object.assign(new AuditEvent(), {
    id: encodeId('AuditEvent', row.id, tenant.organization.id),
    at: row.at,
    action: actions.find((action) => action === row.action) ?? null,
    verb: row.action,
    details: JSON.stringify(row.details),
    address: row.address,
    userAgent: row.userAgent,
    requestId: row.requestId,
    tenant,
    row,
  })
}
