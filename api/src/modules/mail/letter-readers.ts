import type { CatalogueCache } from '../../catalogue/cache.js'
import type { TenantDb } from '../../database.js'
import { localeFrom } from '../../locale.js'
import type { RoleName } from '../../permission.js'
import { createTenant, type Tenant } from '../../tenant.js'
import type { UnsubscribeLinks } from './unsubscribe.js'

export interface LetterWork {
  tenantDb(organizationId: string): TenantDb
  catalogue: CatalogueCache
  unsubscribe: UnsubscribeLinks
  publicOrigin: string
  now(): Date
}

export interface LetterReader {
  person: {
    name: string
    email: string
    /** IANA zone: theirs, else the company's. */
    zone: string
    wantsReminders: boolean
    wantsDigest: boolean
  }
  links: UnsubscribeLinks
  publicOrigin: string
}

/** The people of a company, each with what they may see, as if they asked themselves and in their language. */
export async function letterReaders(
  work: LetterWork,
  organizationId: string,
): Promise<{ tenant: Tenant; reader: LetterReader }[]> {
  const db = work.tenantDb(organizationId)
  const organization = await db.read((prisma) =>
    prisma.organization.findFirst({ where: { id: organizationId } }),
  )
  if (!organization) return []
  const members = await db.read((prisma) =>
    prisma.member.findMany({
      where: { organizationId, suspendedAt: null },
      include: { user: true },
      orderBy: { id: 'asc' },
    }),
  )
  const catalogue = await work.catalogue.of(organization, db)
  return members.map(({ id: memberId, userId, role, user }) => ({
    tenant: createTenant({
      ...{ organization, userId, memberId, role: role as RoleName, catalogue, db, now: work.now },
      locale: localeFrom(user.locale ?? organization.locale),
    }),
    reader: {
      person: { ...user, zone: user.timezone ?? organization.timezone },
      links: work.unsubscribe,
      publicOrigin: work.publicOrigin,
    },
  }))
}
