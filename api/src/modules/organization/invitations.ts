import type { InvitationStatus, Role } from '../../graphql/enums.js'
import { decodeIdOf, encodeId } from '../../graphql/global-id.js'
import { pageInfoOf, pageSize, type Connection } from '../../graphql/page.type.js'
import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { Invitation } from './invitation.type.js'
import { tokenLoader } from '../token/token-loader.js'
import { memberLoader } from './people.js'

/** Who is still expected, newest first, for those who may invite: all but accepted invitations. `after`: the cursor of the last one seen. */
export async function invitationPage(
  tenant: Tenant,
  first: number,
  after?: string,
): Promise<Connection<Invitation>> {
  const take = pageSize(first)
  const cursor = after ? decodeIdOf('Invitation', after)?.id : undefined
  const expected = { organizationId: tenant.organization.id, status: { not: 'accepted' } }
  const [rows, totalCount] = can(tenant, 'member:invite')
    ? await tenant.db.read(async (tx) => [
        await tx.invitation.findMany({
          // Ids grow with time.
          where: { ...expected, ...(cursor ? { id: { lt: cursor } } : {}) },
          orderBy: { id: 'desc' },
          take: take + 1,
        }),
        await tx.invitation.count({ where: expected }),
      ])
    : [[], 0]
  const edges = await Promise.all(
    rows.slice(0, take).map(async (row) => {
      const node = await shownInvitation(tenant, row)
      return { cursor: node.id, node }
    }),
  )
  return {
    edges,
    pageInfo: pageInfoOf(edges, { hasMore: rows.length > take, isLater: cursor !== undefined }),
    totalCount,
  }
}

/** One of the company, for those who may invite. */
export async function visibleInvitation(tenant: Tenant, id: string): Promise<Invitation | null> {
  if (!can(tenant, 'member:invite')) return null
  const where = { organizationId: tenant.organization.id, id }
  const row = await tenant.db.read((tx) => tx.invitation.findFirst({ where }))
  return row && shownInvitation(tenant, row)
}

/** With whoever invited. Not joined: whoever has left the company since is no longer visible in it. */
export async function shownInvitation(tenant: Tenant, row: StoredInvitation): Promise<Invitation> {
  return toInvitation(tenant, row, (await inviterOf(tenant, row))?.name ?? '')
}

async function inviterOf(tenant: Tenant, { inviterId, tokenId }: StoredInvitation) {
  if (inviterId) return tenant.use(memberLoader).load(inviterId)
  return tokenId ? tenant.use(tokenLoader).load(tokenId) : null
}

interface StoredInvitation {
  id: string
  email: string
  role: string | null
  status: string
  teamId: string | null
  expiresAt: Date
  inviterId: string | null
  tokenId: string | null
}

function toInvitation(tenant: Tenant, row: StoredInvitation, invitedBy: string): Invitation {
  return Object.assign(new Invitation(), {
    id: encodeId('Invitation', row.id, tenant.organization.id),
    email: row.email,
    role: (row.role ?? 'learner') as Role,
    status: invitationStatus(row, tenant.now()),
    expiresAt: row.expiresAt,
    invitedBy,
    tenant,
    teamId: row.teamId,
  })
}

/** Stored words are the identity library's; being expired is a matter of time, not of storage. */
export function invitationStatus(row: { status: string; expiresAt: Date }, now: Date): InvitationStatus {
  const status =
    row.status === 'accepted' || row.status === 'waiting'
      ? row.status
      : row.status !== 'pending'
        ? 'revoked'
        : row.expiresAt <= now
          ? 'expired'
          : 'pending'
  return status as InvitationStatus
}
