import type { PrismaClient } from '@skillgrad/db'
import type { CatalogueCache } from '../../catalogue/cache.js'
import type { TenantDb } from '../../database.js'
import { localeFrom } from '../../locale.js'
import type { RoleName } from '../../permission.js'
import { createTenant, type Tenant } from '../../tenant.js'
import type { UnsubscribeLinks } from './unsubscribe.js'

export interface LetterWork {
  /** Knows who asked to be erased, and which companies are closed. */
  identityDb: PrismaClient
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

/** The people of a company, or these of them, each with what they may see, as if they asked themselves and in their language. */
export async function letterReaders(
  work: LetterWork,
  organizationId: string,
  userIds?: readonly string[],
): Promise<{ tenant: Tenant; reader: LetterReader }[]> {
  const db = work.tenantDb(organizationId)
  const organization = await db.read((prisma) =>
    prisma.organization.findFirst({ where: { id: organizationId } }),
  )
  if (!organization || (await work.identityDb.companyDeletion.count({ where: { organizationId } })) > 0)
    return []
  const members = await db.read((prisma) =>
    prisma.member.findMany({
      where: { organizationId, suspendedAt: null, ...(userIds ? { userId: { in: [...userIds] } } : {}) },
      include: { user: true },
      orderBy: { id: 'asc' },
    }),
  )
  const leaving = await work.identityDb.accountDeletion.findMany({
    where: { userId: { in: members.map(({ userId }) => userId) } },
    select: { userId: true },
  })
  const gone = new Set(leaving.map(({ userId }) => userId))
  const catalogue = await work.catalogue.of(organization, db)
  return members
    .filter(({ userId }) => !gone.has(userId))
    .map(({ id: memberId, userId, role, user }) => ({
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
