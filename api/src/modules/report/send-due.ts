import type { Prisma, Report as ReportRow } from '@skillgrad/db'
import type { TenantDb } from '../../database.js'
import type { Tenant } from '../../tenant.js'
import { uuidOf } from '../../uuid.js'
import { auditBySystem } from '../audit/record-event.js'
import { letterReaders, type LetterReader } from '../mail/letter-readers.js'
import { storeLetter } from '../mail/store-letter.js'
import { enqueueFile } from './ask-file.js'
import { expiryOf, forgetExpired } from './files.js'
import { reportPausedLetter } from './mail/paused-letter.js'
import type { ReportWork } from './make-file.js'
import { maySeeTeam } from './may-see.js'
import { dueDay } from './rhythm.js'

/** So many in a row that nobody opened, and it rests. */
export const mostUnread = 4

type Scheduled = ReportRow & { recipients: { userId: string }[] }
type Reader = { tenant: Tenant; reader: LetterReader }

/** Reports of a company whose day it is, each once for a day however often this is done; and what has expired is taken away. */
export async function sendDueReports(work: ReportWork, organizationId: string): Promise<void> {
  await forgetExpired(work, organizationId)
  const db = work.tenantDb(organizationId)
  const reports = await db.read((prisma) =>
    prisma.report.findMany({
      where: { organizationId, pausedAt: null },
      include: { recipients: true },
      orderBy: { id: 'asc' },
    }),
  )
  if (reports.length === 0) return
  if ((await work.identityDb.companyDeletion.count({ where: { organizationId } })) > 0) return
  const ids = reports.flatMap((report) => [
    report.createdBy,
    ...report.recipients.map(({ userId }) => userId),
  ])
  const readers = await letterReaders(work, organizationId, [...new Set(ids)])
  const byId = new Map(readers.map((one) => [one.tenant.userId, one]))
  for (const report of reports) await sendIfDue(work, { db, report, readers: byId })
}

interface Sending {
  db: TenantDb
  report: Scheduled
  readers: ReadonlyMap<string, Reader>
}

async function sendIfDue(work: ReportWork, { db, report, readers }: Sending): Promise<void> {
  const { organizationId, id: reportId, startsAt, createdBy, teamId } = report
  const setter = readers.get(createdBy)
  if (!setter || !(await maySeeTeam(setter.tenant, teamId)))
    return pause(work, db, { report, because: 'right' })
  const due = dueDay(report, { now: work.now(), startsAt, zone: setter.reader.person.zone })
  if (!due) return
  const dueOn = new Date(`${due}T00:00:00Z`)
  const isSent = await db.read((prisma) =>
    prisma.reportFile.findFirst({ where: { organizationId, reportId, dueOn }, select: { id: true } }),
  )
  if (isSent) return
  if (report.unread >= mostUnread) return pause(work, db, { report, because: 'unread', setter })
  const people = await entitled(report, readers)
  if (people.length === 0) return
  await db.write(async (tx) => {
    const rows = people.map((userId) => fileOf(report, { userId, dueOn, now: work.now() }))
    const { count } = await tx.reportFile.createMany({ data: rows, skipDuplicates: true })
    if (count === 0) return
    for (const { id } of rows) await enqueueFile(tx, organizationId, id)
    await tx.report.updateMany({
      where: { organizationId, id: reportId },
      data: { unread: { increment: 1 } },
    })
    await auditBySystem(tx, organizationId, {
      ...{ action: 'report.sent', subjectType: 'report', subjectId: reportId },
      details: { name: report.name, people: count, withheld: report.recipients.length - count },
    })
  })
}

/** Who may see that team now. */
async function entitled({ recipients, teamId }: Scheduled, readers: Sending['readers']): Promise<string[]> {
  const people: string[] = []
  for (const { userId } of recipients) {
    const found = readers.get(userId)
    if (found && (await maySeeTeam(found.tenant, teamId))) people.push(userId)
  }
  return people
}

/** The same report, person and day are one file. */
function fileOf(
  report: ReportRow,
  { userId, dueOn, now }: { userId: string; dueOn: Date; now: Date },
): Prisma.ReportFileCreateManyInput & { id: string } {
  const { organizationId, id: reportId, name, view, teamId, format, locale } = report
  return {
    id: uuidOf(['report-file', organizationId, reportId, userId, dueOn.toISOString()]),
    ...{ organizationId, userId, reportId, dueOn, name, view, teamId, format, locale },
    ...{ filter: report.filter as object, createdAt: now, expiresAt: expiryOf(now) },
  }
}

async function pause(
  work: ReportWork,
  db: TenantDb,
  { report, because, setter }: { report: ReportRow; because: 'unread' | 'right'; setter?: Reader },
): Promise<void> {
  const { organizationId, id, name, unread } = report
  await db.write(async (tx) => {
    const { count } = await tx.report.updateMany({
      where: { organizationId, id, pausedAt: null },
      data: { pausedAt: work.now(), pausedFor: because },
    })
    if (count === 0) return
    await auditBySystem(tx, organizationId, {
      ...{ action: 'report.paused', subjectType: 'report', subjectId: id, details: { name, because } },
    })
    if (!setter) return
    const { tenant, reader } = setter
    const { organization } = tenant
    await storeLetter(tx, {
      organizationId,
      id: uuidOf(['report-paused', organizationId, id, work.now().toISOString()]),
      recipient: reader.person.email,
      letter: reportPausedLetter(tenant.locale, {
        ...{ person: reader.person.name, organization: organization.name, name, unread },
        link: `${work.publicOrigin}/o/${organization.slug}/team/reports`,
      }),
      unsubscribe: null,
    })
  })
}
