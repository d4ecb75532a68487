import DataLoader from 'dataloader'
import type { CatalogueRoleProfile } from '../../catalogue/catalogue.js'
import type { Tx } from '../../database.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal } from '../../graphql/refusal.js'
import type { Tenant } from '../../tenant.js'
import { auditBy } from '../audit/record-event.js'

/** The role profile that each person was given as their own, by person's id; null for whoever aims for the company's. */
export const assignedProfileLoader = (tenant: Tenant) =>
  new DataLoader(async (userIds: readonly string[]): Promise<(CatalogueRoleProfile | null)[]> => {
    const rows = await tenant.db.read((db) =>
      db.roleAssignment.findMany({
        where: { organizationId: tenant.organization.id, userId: { in: [...userIds] } },
        select: { userId: true, catalogueRoleProfileId: true },
      }),
    )
    const byUser = new Map(rows.map((row) => [row.userId, row.catalogueRoleProfileId]))
    return userIds.map(
      (userId) => tenant.catalogue.roleProfiles.find(({ id }) => id === byUser.get(userId)) ?? null,
    )
  })

/** The profile behind a global id; null for an empty one. */
export function profileFrom(tenant: Tenant, globalId: string): CatalogueRoleProfile | null {
  if (globalId === '') return null
  const wanted = decodeIdOf('RoleProfile', globalId)?.id
  const profile = tenant.catalogue.roleProfiles.find(({ id }) => id === wanted)
  if (!profile) throw new Refusal('NOT_FOUND', ['roleProfile'])
  return profile
}

/** Null: the person aims for what the company aims for. */
export async function assignProfile(
  tx: Tx,
  tenant: Tenant,
  userId: string,
  profileId: string | null,
): Promise<void> {
  const organizationId = tenant.organization.id
  const held = await tx.roleAssignment.findFirst({ where: { organizationId, userId } })
  const before = held?.catalogueRoleProfileId ?? null
  if (before === profileId) return
  await tx.roleAssignment.deleteMany({ where: { organizationId, userId } })
  if (profileId)
    await tx.roleAssignment.create({ data: { organizationId, userId, catalogueRoleProfileId: profileId } })
  await auditBy(tx, tenant, {
    action: 'role-profile.assigned',
    subjectType: 'user',
    subjectId: userId,
    details: { before: { roleProfile: before }, after: { roleProfile: profileId } },
  })
}
