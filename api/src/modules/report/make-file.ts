import type { TenantDb } from '../../database.js'
import type { FileStore, StoredFile } from '../../files/file-store.js'
import type { TeamReport } from '../../graphql/report-enums.js'
import { encodeId } from '../../graphql/global-id.js'
import { Refusal } from '../../graphql/refusal.js'
import { localeFrom } from '../../locale.js'
import { createTenant, type Tenant } from '../../tenant.js'
import { uuidOf } from '../../uuid.js'
import { letterReaders, type LetterReader, type LetterWork } from '../mail/letter-readers.js'
import { storeLetter } from '../mail/store-letter.js'
import { readFilter, type PageAsked, type ReportAsked } from './asked.js'
import { forgetFile, keptDays, type ReportFileRow } from './files.js'
import { reportLetter } from './mail/report-letter.js'
import { maySee } from './may-see.js'
import { buildSheet } from './sheet/build-sheet.js'
import type { Sheet } from './sheet/sheet.js'
import { writeReport } from './write/write-report.js'

export interface ReportWork extends LetterWork {
  files: FileStore
}

/** Makes a file as its person sees the page at that moment, and tells them of it where it came of a report. */
export async function makeReportFile(
  work: ReportWork,
  { organizationId, fileId }: { organizationId: string; fileId: string },
): Promise<void> {
  const db = work.tenantDb(organizationId)
  const where = { organizationId, id: fileId }
  const row = await db.read((prisma) => prisma.reportFile.findFirst({ where }))
  if (!row || row.state === 'ready') return
  const [found] = await letterReaders(work, organizationId, [row.userId])
  // Who has left or lost the right since it was asked for gets nothing.
  const asked = askedOf(row)
  if (!found || !(await maySee(found.tenant, asked)))
    return void (await db.write((tx) => tx.reportFile.deleteMany({ where })))
  const update = (data: object) => db.write((tx) => tx.reportFile.updateMany({ where, data }))
  await update({ state: 'running', fault: null })
  const tenant = createTenant({ ...found.tenant, locale: localeFrom(row.locale) })
  try {
    const sheet = await buildSheet(tenant, asked)
    const file = await work.files.write(`company-${organizationId}`, (sink) =>
      writeReport(sheet, row.format, { sink, locale: tenant.locale }),
    )
    await finish(work, { db, row, sheet, file, reader: found.reader, tenant })
  } catch (error) {
    const isExpected = error instanceof Refusal
    await update({ state: 'failed', fault: isExpected ? error.code : null })
    // Whatever else it was is tried again.
    if (!isExpected) throw error
  }
}

/** As it is stored of a file. */
export function askedOf(row: ReportFileRow): ReportAsked {
  return row.aboutUserId ? { view: 'person', userId: row.aboutUserId } : askedBy(row)
}

/** The same of a page, of a file or of a report. */
export function askedBy({
  view,
  teamId,
  filter,
}: Pick<ReportFileRow, 'view' | 'teamId' | 'filter'>): PageAsked {
  return { view: view as TeamReport, teamId, filter: readFilter(filter) }
}

interface Made {
  db: TenantDb
  row: ReportFileRow
  sheet: Sheet
  file: StoredFile
  reader: LetterReader
  tenant: Tenant
}

async function finish(work: ReportWork, { db, row, sheet, file, reader, tenant }: Made): Promise<void> {
  const { organizationId, id, reportId } = row
  const { scope, hasResults } = sheet
  const isKept = await db.write(async (tx) => {
    const { count } = await tx.reportFile.updateMany({
      where: { organizationId, id },
      data: {
        ...{ state: 'ready', readyAt: work.now(), fault: null, hasResults },
        ...{ fileHash: file.hash, bytes: file.bytes },
        ...{
          ofEverybody: scope.teamIds === 'all',
          teamIds: scope.teamIds === 'all' ? [] : [...scope.teamIds],
        },
      },
    })
    if (count > 0 && reportId) await storeReportLetter(tx, { work, row, sheet, reader, tenant })
    return count > 0
  })
  if (!isKept) await forgetFile(work, organizationId, file.hash)
}

async function storeReportLetter(
  tx: Parameters<typeof storeLetter>[0],
  {
    work,
    row,
    sheet,
    reader,
    tenant,
  }: Pick<Made, 'row' | 'sheet' | 'reader' | 'tenant'> & { work: ReportWork },
): Promise<void> {
  const { organizationId, id } = row
  const address = `${work.publicOrigin}/o/${tenant.organization.slug}/team/reports`
  const letter = reportLetter(tenant.locale, {
    person: reader.person.name,
    organization: tenant.organization.name,
    ...{ name: row.name, format: row.format, days: keptDays, isTry: row.dueOn === null },
    facts: sheet.facts,
    figures: sheet.figures(),
    link: `${address}/${encodeId('ReportFile', id, organizationId)}`,
    all: address,
  })
  const letterId = uuidOf(['report', organizationId, id])
  await storeLetter(tx, {
    ...{ organizationId, id: letterId, recipient: reader.person.email, letter, unsubscribe: null },
  })
}
