import type { ReportFile as ReportFileRow } from '@skillgrad/db'
import type { TenantDb } from '../../database.js'
import type { FileStore } from '../../files/file-store.js'
import type { Tenant } from '../../tenant.js'

export type { ReportFileRow }

/** From when it was asked for; a link in a letter leads nowhere afterwards. */
export const keptDays = 14
const dayMs = 86_400_000

export const expiryOf = (now: Date): Date => new Date(now.getTime() + keptDays * dayMs)

const listed = 20

/** What was made for the viewer and is still there, the newest first. */
export function ownFiles(tenant: Tenant): Promise<ReportFileRow[]> {
  return tenant.db.read((db) =>
    db.reportFile.findMany({
      where: {
        organizationId: tenant.organization.id,
        userId: tenant.userId,
        expiresAt: { gt: tenant.now() },
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: listed,
    }),
  )
}

/** One that was made for the viewer; null for anybody else's, and once it has expired. */
export function ownFile(tenant: Tenant, id: string): Promise<ReportFileRow | null> {
  return tenant.db.read((db) =>
    db.reportFile.findFirst({
      where: {
        ...{ id, organizationId: tenant.organization.id, userId: tenant.userId },
        expiresAt: { gt: tenant.now() },
      },
    }),
  )
}

interface KeptFiles {
  files: FileStore
  tenantDb(organizationId: string): TenantDb
  now(): Date
}

/** Takes away what has expired, rows and files. */
export async function forgetExpired(
  { files, tenantDb, now }: KeptFiles,
  organizationId: string,
): Promise<void> {
  const where = { organizationId, expiresAt: { lte: now() } }
  const rows = await tenantDb(organizationId).write(async (tx) => {
    const found = await tx.reportFile.findMany({ where, select: { fileHash: true } })
    await tx.reportFile.deleteMany({ where })
    return found
  })
  for (const { fileHash } of rows)
    if (fileHash) await forgetFile({ files, tenantDb, now }, organizationId, fileHash)
}

/** Two files alike are one, which stays as long as a row names it. */
export async function forgetFile(
  { files, tenantDb }: KeptFiles,
  organizationId: string,
  hash: string,
): Promise<void> {
  const others = await tenantDb(organizationId).read((db) =>
    db.reportFile.count({ where: { organizationId, fileHash: hash } }),
  )
  if (others === 0) await files.remove(`company-${organizationId}`, hash)
}
