import type { InvitationStatus, Role } from '../../graphql/enums.js'
import { encodeId } from '../../graphql/global-id.js'
import { maximumPage } from '../../graphql/page.type.js'
import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { Invitation } from './invitation.type.js'
import { tokenLoader } from '../token/token-loader.js'
import { memberLoader } from './people.js'

/** The newest invitations, for those who may invite. */
export async function invitationsOf(tenant: Tenant): Promise<Invitation[]> {
  if (!can(tenant, 'member:invite')) return []
  const rows = await tenant.db.read((tx) =>
    tx.invitation.findMany({
      where: { organizationId: tenant.organization.id },
      orderBy: { createdAt: 'desc' },
      take: maximumPage,
    }),
  )
  return Promise.all(rows.map((row) => shownInvitation(tenant, row)))
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
