import { join } from 'node:path'
import type { KeptOut, PrismaClient } from '@skillgrad/db'
import type { TaskList } from 'graphile-worker'
import type { Logger } from 'pino'
import type { CatalogueCache } from '../catalogue/cache.js'
import type { TenantDb } from '../database.js'
import type { FileStore } from '../files/file-store.js'
import type { BankCache } from '../modules/assessment/bank/banks.js'
import { publishParameters } from '../modules/assessment/bank/publish-parameters.js'
import { rescoreAttempts } from '../modules/assessment/report/rescore.js'
import { awardMissing } from '../modules/certificate/award-missing.js'
import { workOffExport } from '../modules/privacy/copy/work-off-export.js'
import { eraseDue, forgetFilesOfErased } from '../modules/privacy/deletion/erase-due.js'
import { keepErasureList } from '../modules/privacy/deletion/erasure-list.js'
import { enforceRetention } from '../modules/privacy/retention.js'
import { workOffImport } from '../modules/member-import/work-off-import.js'
import { writeAskedLetter } from '../modules/mail/asked-letter.js'
import type { UnsubscribeLinks } from '../modules/mail/unsubscribe.js'
import { writeLetters } from '../modules/mail/write-letters.js'
import { remindInvited } from '../modules/reminder/remind-invited.js'
import { sendIdentityLetter, sendLetter, type Postman } from '../modules/mail/send-letter.js'
import { sweepPictures } from '../modules/picture/sweep-pictures.js'
import { makeReportFile } from '../modules/report/make-file.js'
import { sendDueReports } from '../modules/report/send-due.js'
import { tellRegraded } from '../modules/submission/tell-regraded.js'
import { renewEstimates, sayAgain } from '../modules/skill/renew-estimates.js'
import { applyGrading } from '../modules/skill/record-grading.js'
import { deliver, type DeliveryWork } from '../modules/webhook/deliver.js'
import { forgetDeliveries } from '../modules/webhook/forget-deliveries.js'
import { planForCompanies } from './plan-for-companies.js'
import { jobs, type JobName, type JobPayload } from './contracts.js'

export interface HandlerOptions {
  shared: PrismaClient
  tenantDb(organizationId: string): TenantDb
  catalogue: CatalogueCache
  /** Null where no mail server is set up: letters then stay captured. */
  postman: Postman | null
  /** Where the links in letters lead. */
  publicOrigin: string
  keptOut: KeptOut
  /** The ways to be spared a letter. */
  unsubscribe: UnsubscribeLinks
  /** Identity tables, for the work that invites. */
  identityDb: PrismaClient
  files: FileStore
  /** What attempts are computed by. */
  banks: BankCache
  /** Also holds the list of erasures, which a restored database does not know. */
  dataFolder: string
  log: Logger
  now(): Date
}

/** Handling a job twice changes nothing; what is thrown is tried again by the queue with growing pauses. */
export function handlers(options: HandlerOptions): TaskList {
  return taskList<Exclude<JobName, Delivering>>({
    'grading.recorded': async (payload) => {
      const db = options.tenantDb(payload.organizationId)
      await applyGrading(db, await catalogueOf(options, payload.organizationId), payload, options.now())
    },
    'regrade.tell': async (payload) => {
      const db = options.tenantDb(payload.organizationId)
      await tellRegraded(db, await catalogueOf(options, payload.organizationId), {
        ...payload,
        origin: options.publicOrigin,
      })
    },
    'mail.send': async ({ organizationId, mailId }) => {
      if (options.postman)
        await sendLetter(options.tenantDb(organizationId), options.postman, { organizationId, mailId })
    },
    'members.import': (payload) => workOffImport(options, payload),
    'password.forgotten': (asked) =>
      writeAskedLetter(options.identityDb, options.publicOrigin, 'password', asked),
    'sign-in-link.asked': (asked) =>
      writeAskedLetter(options.identityDb, options.publicOrigin, 'sign-in-link', asked),
    'identity-mail.send': async ({ mailId }) => {
      if (options.postman) await sendIdentityLetter(options.identityDb, options.postman, mailId)
    },
    'data.export': ({ exportId }) => workOffExport(options, exportId),
    'privacy.sweep': async () => {
      const erased = await eraseDue(options)
      if (erased > 0) options.log.info({ erased }, 'erased whose time had come')
      await forgetFilesOfErased(options)
      await keepErasureList(options.identityDb, join(options.dataFolder, 'erasures.jsonl'))
    },
    'privacy.retention': () => enforceRetention(options),
    'letters.plan': async () => {
      await remindInvited(options)
      await planForCompanies(options, 'letters.write')
    },
    'letters.write': async ({ organizationId }) => {
      await writeLetters(options, organizationId)
      await sendDueReports(options, organizationId)
    },
    'report.make': (payload) => makeReportFile(options, payload),
    'webhooks.forget': async () => {
      const forgotten = await forgetDeliveries(options.shared, options.tenantDb, options.now())
      if (forgotten > 0) options.log.info({ forgotten }, 'took old deliveries of webhooks away')
    },
    'certificates.plan': () => planForCompanies(options, 'certificates.award'),
    'certificates.award': async ({ organizationId }) => {
      const db = options.tenantDb(organizationId)
      const awarded = await awardMissing(db, await options.catalogue.current(), organizationId)
      if (awarded > 0) options.log.info({ awarded }, 'issued certificates that were missing')
    },
    'skills.plan': () => planForCompanies(options, 'skills.renew'),
    'skills.renew': async ({ organizationId }) => {
      const catalogue = await catalogueOf(options, organizationId)
      const db = options.tenantDb(organizationId)
      const renewed = await renewEstimates(db, catalogue, organizationId, options.now())
      const faded = await sayAgain(db, organizationId, options.now())
      if (renewed + faded > 0) options.log.info({ renewed, faded }, 'said anew what is known of skills')
    },
    'assessments.calibrate': async () => {
      const published = await publishParameters(options.shared)
      if (published) options.log.info(published, 'learned what the questions of assessments are like')
    },
    'attempts.plan': () => planForCompanies(options, 'attempts.rescore'),
    'attempts.rescore': async ({ organizationId }) => {
      const { banks, publicOrigin: origin, log } = options
      const catalogue = await catalogueOf(options, organizationId)
      const work = { catalogue, banks, organizationId, origin, now: options.now() }
      const rescored = await rescoreAttempts(options.tenantDb(organizationId), work)
      if (rescored > 0) log.info({ rescored }, 'computed reports of assessments again')
    },
    'pictures.plan': () => planForCompanies(options, 'pictures.sweep'),
    'pictures.sweep': async ({ organizationId }) => {
      const swept = await sweepPictures(options.tenantDb(organizationId), organizationId, options.now())
      if (swept > 0) options.log.info({ swept }, 'took pictures away that no lesson holds')
    },
    'runs.reap': async () => {
      const [row] = await options.shared.$queryRaw<{ reaped: number }[]>`select app.reap_runs() as reaped`
      if (row && row.reaped > 0) options.log.warn({ reaped: row.reaped }, 'ended leases of silent graders')
    },
  })
}

/** Apart from the rest, since they wait for servers of others: nothing of ours should wait with them. */
type Delivering = 'webhook.deliver'

export function deliveryHandlers(work: DeliveryWork): TaskList {
  return taskList<Delivering>({ 'webhook.deliver': (job) => deliver(work, job) })
}

type Handlers<Names extends JobName> = {
  [Name in Names]: (payload: JobPayload<Name>) => Promise<void>
}

function taskList<Names extends JobName>(given: Handlers<Names>): TaskList {
  return Object.fromEntries(
    (Object.keys(given) as Names[]).map((name) => [
      name,
      (payload: unknown) => (given[name] as (parsed: unknown) => Promise<void>)(jobs[name].parse(payload)),
    ]),
  )
}

/** With the company's own courses and exercises. */
async function catalogueOf({ catalogue, tenantDb }: HandlerOptions, organizationId: string) {
  const db = tenantDb(organizationId)
  const company = await db.read((prisma) =>
    prisma.organization.findFirstOrThrow({
      where: { id: organizationId },
      select: { id: true, exercisesRevision: true },
    }),
  )
  return catalogue.of(company, db)
}
