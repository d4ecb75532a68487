import DataLoader from 'dataloader'
import type { Locale } from '../../graphql/enums.js'
import type {
  ReportFormat,
  ReportPause,
  ReportRhythm,
  ReportState,
  ReportView,
  TeamReport,
} from '../../graphql/report-enums.js'
import { faults, faultSentence, type FaultCode } from '../../graphql/faults.js'
import { encodeId } from '../../graphql/global-id.js'
import { isPresent } from '../../graphql/present.js'
import type { Tenant } from '../../tenant.js'
import { canSeePerson, memberLoader } from '../organization/people.js'
import { teamDashboard } from '../team-dashboard/team-dashboard.service.js'
import type { PersonAsked, ReportAsked } from './asked.js'
import type { ReportFileRow } from './files.js'
import { askedBy, askedOf } from './make-file.js'
import { canChange, type ScheduledRow } from './report.repository.js'
import { Report, ReportFile, type ReportFact } from './report.type.js'
import { nextDay } from './rhythm.js'
import { factsOf } from './sheet/facts.js'
import { reportWords } from './words/words.js'
import { mostLines } from './write/write-report.js'

export async function toReport(tenant: Tenant, row: ScheduledRow): Promise<Report> {
  const recipients = await tenant.use(memberLoader).loadMany(row.recipients.map(({ userId }) => userId))
  const zone = (await tenant.use(zoneLoader).load(row.createdBy)) ?? tenant.organization.timezone
  return Object.assign(new Report(), {
    id: encodeId('Report', row.id, row.organizationId),
    ...{ name: row.name, view: row.view as TeamReport, format: row.format as ReportFormat },
    ...{ locale: row.locale as Locale, rhythm: row.rhythm as ReportRhythm, day: row.day },
    facts: await asFacts(tenant, askedBy(row)),
    nextOn: row.pausedAt ? null : nextDay(row, { now: tenant.now(), zone }),
    pausedFor: row.pausedFor as ReportPause | null,
    setUpBy: await tenant.use(memberLoader).load(row.createdBy),
    recipients: recipients.filter((one) => !(one instanceof Error)).filter(isPresent),
    viewerCanChange: canChange(tenant, row),
    ...{ tenant, teamId: row.teamId },
    viewerReceives: row.recipients.some(({ userId }) => userId === tenant.userId),
  })
}

export async function toReportFile(tenant: Tenant, row: ReportFileRow): Promise<ReportFile> {
  const id = encodeId('ReportFile', row.id, row.organizationId)
  return Object.assign(new ReportFile(), {
    id,
    ...{ name: row.name, view: row.view as ReportView, format: row.format as ReportFormat },
    facts: await asFacts(tenant, askedOf(row)),
    state: row.state as ReportState,
    fault: isFault(row.fault)
      ? faultSentence(row.fault, tenant.locale, {
          maximum: mostLines[row.format === 'xlsx' ? 'xlsx' : 'pdf'],
        })
      : null,
    address: row.state === 'ready' ? `/exports/reports/${id}` : null,
    ...{ bytes: row.bytes, createdAt: row.createdAt, expiresAt: row.expiresAt },
  })
}

const isFault = (code: string | null): code is FaultCode => code !== null && code in faults

/** Team and filters alone: the company is known where they are read. */
async function asFacts(tenant: Tenant, asked: ReportAsked): Promise<ReportFact[]> {
  if (asked.view === 'person') return personFacts(tenant, asked)
  const dashboard = await teamDashboard(tenant, null)
  if (!dashboard) return []
  const words = reportWords[tenant.locale]
  const { facts } = words
  const told = factsOf({ tenant, dashboard, asked, words })
  return told.filter(({ label }) => label !== facts.company && label !== facts.day)
}

/** Whom the viewer may no longer see is not named. */
async function personFacts(tenant: Tenant, { userId }: PersonAsked): Promise<ReportFact[]> {
  const member = (await canSeePerson(tenant, userId)) ? await tenant.use(memberLoader).load(userId) : null
  return member ? [{ label: reportWords[tenant.locale].person.about, value: member.name }] : []
}

/** The zone of a person, where they have chosen one. */
const zoneLoader = (tenant: Tenant) =>
  new DataLoader(async (userIds: readonly string[]): Promise<(string | null)[]> => {
    const rows = await tenant.db.read((db) =>
      db.member.findMany({
        where: { organizationId: tenant.organization.id, userId: { in: [...userIds] } },
        select: { userId: true, user: { select: { timezone: true } } },
      }),
    )
    return userIds.map((id) => rows.find(({ userId }) => userId === id)?.user.timezone ?? null)
  })
