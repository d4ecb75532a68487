import type { Prisma } from '@skillgrad/db'
import { decodeIdOf, encodeId } from '../../graphql/global-id.js'
import { maximumPage, pageInfoOf, pageSize, type Connection } from '../../graphql/page.type.js'
import type { Tenant } from '../../tenant.js'
import type { TokenScope } from './scopes.js'
import { ApiToken } from './token.type.js'

interface TokenRow {
  id: string
  userId: string | null
  name: string
  hint: string
  scopes: string[]
  createdAt: Date
  expiresAt: Date | null
  lastUsedAt: Date | null
}

/** A person's own, newest first: never more than they may have. */
export async function tokensOf(tenant: Tenant, userId: string): Promise<ApiToken[]> {
  const where = { ...opening(tenant), userId }
  const rows = await tenant.db.read((db) =>
    db.apiToken.findMany({ where, orderBy: { id: 'desc' }, take: maximumPage }),
  )
  return rows.map((row) => toToken(tenant, row))
}

/** Those of the company's services, or of all its people, newest first. `after`: the cursor of the last one seen. */
export async function tokenPage(
  tenant: Tenant,
  whose: 'services' | 'people',
  { first, after }: { first: number; after: string | undefined },
): Promise<Connection<ApiToken>> {
  const take = pageSize(first)
  const cursor = after ? decodeIdOf('ApiToken', after)?.id : undefined
  const where = { ...opening(tenant), userId: whose === 'services' ? null : { not: null } }
  const [rows, totalCount] = await tenant.db.read(async (db) => [
    await db.apiToken.findMany({
      // Ids grow with time.
      where: { ...where, ...(cursor ? { id: { lt: cursor } } : {}) },
      orderBy: { id: 'desc' },
      take: take + 1,
    }),
    await db.apiToken.count({ where }),
  ])
  const edges = rows.slice(0, take).map((row) => {
    const node = toToken(tenant, row)
    return { cursor: node.id, node }
  })
  return {
    edges,
    pageInfo: pageInfoOf(edges, { hasMore: rows.length > take, isLater: cursor !== undefined }),
    totalCount,
  }
}

/** Those of the company that still open something. */
function opening(tenant: Tenant): Prisma.ApiTokenWhereInput {
  return {
    organizationId: tenant.organization.id,
    revokedAt: null,
    OR: [{ expiresAt: null }, { expiresAt: { gt: tenant.now() } }],
  }
}

export function toToken(tenant: Tenant, row: TokenRow): ApiToken {
  return Object.assign(new ApiToken(), {
    id: encodeId('ApiToken', row.id, tenant.organization.id),
    name: row.name,
    hint: row.hint,
    scopes: row.scopes as TokenScope[],
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    lastUsedAt: row.lastUsedAt,
    tenant,
    userId: row.userId,
  })
}
