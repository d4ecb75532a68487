import type { FileStore } from '../../files/file-store.js'
import type { Tenant } from '../../tenant.js'
import { canSeePerson, memberLoader } from '../organization/people.js'
import { sightOf, sightOfOthers } from '../privacy/sight.js'
import { askedOf } from './make-file.js'
import { recordExport } from './record-export.js'
import { ownFile, type ReportFileRow } from './files.js'
import { maySeeAll } from './may-see.js'
import type { ReportFormatName } from './write/write-report.js'

export interface OpenedFile {
  stream: NodeJS.ReadableStream
  bytes: number
  name: string
  format: ReportFormatName
}

/**
 * A file for whom it was made, and only as long as they are still shown all that is in it. That it was opened is recorded
 * before anything of it is given.
 */
export async function openReportFile(
  tenant: Tenant,
  files: FileStore,
  id: string,
): Promise<OpenedFile | null> {
  const row = await ownFile(tenant, id)
  if (!row?.fileHash || !(await maySeeStill(tenant, row))) return null
  const file = await files.read(`company-${tenant.organization.id}`, row.fileHash)
  if (!file) return null
  await recordExport(tenant, askedOf(row))
  await noteOpened(tenant, row)
  const day = row.createdAt.toISOString().slice(0, 10)
  return {
    ...file,
    format: row.format,
    name: `${tenant.organization.slug}-${row.view}-${day}.${row.format}`,
  }
}

async function maySeeStill(tenant: Tenant, row: ReportFileRow): Promise<boolean> {
  if (row.aboutUserId) {
    const { results } = await sightOf(tenant, row.aboutUserId)
    const isHere = (await tenant.use(memberLoader).load(row.aboutUserId)) !== null
    return isHere && (results || !row.hasResults) && canSeePerson(tenant, row.aboutUserId)
  }
  if (row.hasResults && !(await tenant.use(sightOfOthers)).results) return false
  return maySeeAll(tenant, { teamIds: row.ofEverybody ? 'all' : row.teamIds })
}

/** A report of which something is opened goes on. */
async function noteOpened(
  tenant: Tenant,
  { organizationId, id, reportId, dueOn }: ReportFileRow,
): Promise<void> {
  await tenant.db.write(async (tx) => {
    await tx.reportFile.updateMany({
      where: { organizationId, id, openedAt: null },
      data: { openedAt: tenant.now() },
    })
    if (reportId && dueOn)
      await tx.report.updateMany({ where: { organizationId, id: reportId }, data: { unread: 0 } })
  })
}
