import type { Reader, Tx } from '../../database.js'
import { Refusal } from '../../graphql/refusal.js'
import type { Locale } from '../../locale.js'
import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import type { Member } from '../organization/organization.type.js'
import type { PageAsked, ReportAsked } from './asked.js'
import { askedBy } from './make-file.js'
import { expiryOf, type ReportFileRow } from './files.js'
import type { ScheduledRow } from './report.repository.js'
import { buildSheet } from './sheet/build-sheet.js'
import { tellOfReport } from './tell-of-report.js'
import { reportWords } from './words/words.js'
import type { ReportFormatName } from './write/write-report.js'

/** Each is work for the queue. */
const mostADay = 60
const dayMs = 86_400_000

/** Asks the queue for a page of a team as a file for the viewer. */
export async function askForFile(
  tenant: Tenant,
  { asked, format }: { asked: PageAsked; format: ReportFormatName },
): Promise<ReportFileRow> {
  assertCan(tenant, 'team:see')
  const name = reportWords[tenant.locale].titles[asked.view]
  return ask(tenant, { asked, format, name, locale: tenant.locale, reportId: null })
}

/** The same about one person, who is told of it where it is not themselves. */
export async function askAboutPerson(
  tenant: Tenant,
  { member, format, publicOrigin }: { member: Member; format: ReportFormatName; publicOrigin: string },
): Promise<ReportFileRow> {
  const { userId } = member
  const name = reportWords[tenant.locale].titles.person
  const asked = { view: 'person' as const, userId }
  return ask(tenant, { asked, format, name, locale: tenant.locale, reportId: null }, (tx) =>
    userId === tenant.userId ? Promise.resolve() : tellOfReport(tx, tenant, { userId, format, publicOrigin }),
  )
}

/** The report as it would arrive now, for the viewer alone. */
export async function tryReport(tenant: Tenant, report: ScheduledRow): Promise<ReportFileRow> {
  const { format, name, id: reportId } = report
  return ask(tenant, {
    ...{ asked: askedBy(report), format, name, reportId },
    locale: report.locale as Locale,
  })
}

interface Wanted {
  asked: ReportAsked
  format: ReportFormatName
  name: string
  locale: Locale
  reportId: string | null
}

async function ask(
  tenant: Tenant,
  { asked, ...wanted }: Wanted,
  tell: (tx: Tx) => Promise<void> = () => Promise.resolve(),
): Promise<ReportFileRow> {
  const { userId, organization } = tenant
  const now = tenant.now()
  await tenant.db.read((db) => requireRoom(db, tenant))
  // What cannot be made is told now, not by the queue.
  await (await buildSheet(tenant, asked)).next()
  return tenant.db.write(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`report files ${userId}`}, 0))`
    await requireRoom(tx, tenant)
    const row = await tx.reportFile.create({
      data: {
        ...{ organizationId: organization.id, userId, ...columnsOf(asked) },
        ...{ ...wanted, createdAt: now, expiresAt: expiryOf(now) },
      },
    })
    await tell(tx)
    await enqueueFile(tx, organization.id, row.id)
    return row
  })
}

function columnsOf(asked: ReportAsked) {
  if (asked.view === 'person') return { view: asked.view, aboutUserId: asked.userId }
  const { view, teamId, filter } = asked
  return { view, teamId, filter }
}

async function requireRoom(db: Reader | Tx, { userId, organization, now }: Tenant): Promise<void> {
  const made = await db.reportFile.count({
    where: {
      ...{ organizationId: organization.id, userId, dueOn: null },
      createdAt: { gt: new Date(now().getTime() - dayMs) },
    },
  })
  if (made >= mostADay) throw new Refusal('REPORT_FILES_ENOUGH', [], { maximum: mostADay })
}

/** A company's reports are made one after another, so that those of many people hold up nobody else. */
export async function enqueueFile(tx: Tx, organizationId: string, fileId: string): Promise<void> {
  await tx.$executeRaw`select app.enqueue_in_line(
    'report.make', jsonb_build_object('fileId', ${fileId}::text), ${`report-${organizationId}`})`
}
