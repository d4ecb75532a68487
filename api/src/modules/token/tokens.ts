import { encodeId } from '../../graphql/global-id.js'
import { maximumPage } from '../../graphql/page.type.js'
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

/** Those of the company that still open something, newest first: of services, of all people, or of one person. */
export async function tokensOf(
  tenant: Tenant,
  whose: 'services' | 'people' | { userId: string },
): Promise<ApiToken[]> {
  const userId = whose === 'services' ? null : whose === 'people' ? { not: null } : whose.userId
  const rows = await tenant.db.read((db) =>
    db.apiToken.findMany({
      where: {
        organizationId: tenant.organization.id,
        userId,
        revokedAt: null,
        OR: [{ expiresAt: null }, { expiresAt: { gt: tenant.now() } }],
      },
      orderBy: { id: 'desc' },
      take: maximumPage,
    }),
  )
  return rows.map((row) => toToken(tenant, row))
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
