import 'reflect-metadata'
import { join } from 'node:path'
import { deriveSecret, KeptOut, loadSecret, openPrisma, openTenantDatabase, poolStates } from '@skillgrad/db'
import {
  currentTrail,
  MinuteFigures,
  openRegistry,
  packageVersion,
  Readiness,
  reportMinutes,
  serveWatch,
  startTracing,
  traceStatements,
} from '@skillgrad/telemetry'
import pg from 'pg'
import { CatalogueCache } from './catalogue/cache.js'
import { boundTo } from './compose.js'
import { readBackgroundEnv } from './env.js'
import { DiskFileStore } from './files/file-store.js'
import { outbound } from './http/outbound.js'
import { deliveryHandlers, handlers } from './jobs/handlers.js'
import { Queue } from './jobs/queue.js'
import { createLog } from './log.js'
import { Seal } from './seal.js'
import { BankCache } from './modules/assessment/bank/banks.js'
import { smtpPostman } from './modules/mail/send-letter.js'
import { UnsubscribeLinks } from './modules/mail/unsubscribe.js'
import { tryMs } from './modules/webhook/make-try.js'
import { databaseChecks } from './watch/database-checks.js'
import { followJobs } from './watch/follow-jobs.js'
import { countPools } from './watch/process-metrics.js'
import { countQueue } from './watch/queue-metrics.js'
import { tellMinute } from './watch/tell-minute.js'

const env = readBackgroundEnv()
const log = createLog('background', env.LOG_LEVEL)
const version = packageVersion(import.meta.url)
const endTracing = await startTracing({ service: 'background', version, env })
traceStatements(pg)
const registry = openRegistry({ service: 'background', version })

const secret = deriveSecret(env.SKILLGRAD_SECRET ?? loadSecret(env.SKILLGRAD_DATA), 'identity')
const now = () => new Date()
const tenants = openTenantDatabase({ url: env.API_DATABASE_URL, max: 4, trail: currentTrail })
const shared = openPrisma(env.API_DATABASE_URL, 2)
const identityDb = openPrisma(env.AUTH_DATABASE_URL, 3)
const tenantDb = boundTo(tenants)
const follow = followJobs(registry, log)
const queue: Queue = new Queue({
  url: env.QUEUE_DATABASE_URL,
  log,
  // In UTC, off the full hour; what was missed while nothing ran is made up for.
  cron: [
    { task: 'webhooks.forget', match: '17 3 * * *', options: { backfillPeriod: 86_400_000 } },
    {
      task: 'privacy.sweep',
      match: '7 * * * *',
      options: { backfillPeriod: 3_600_000, jobKey: 'privacy.sweep' },
    },
    {
      task: 'privacy.retention',
      match: '23 2 * * *',
      options: { backfillPeriod: 86_400_000, jobKey: 'privacy.retention' },
    },
    {
      task: 'certificates.plan',
      match: '41 2 * * *',
      options: { backfillPeriod: 86_400_000, jobKey: 'certificates.plan' },
    },
    {
      task: 'skills.plan',
      match: '11 2 * * *',
      options: { backfillPeriod: 86_400_000, jobKey: 'skills.plan' },
    },
    {
      task: 'attempts.plan',
      match: '31 2 * * *',
      options: { backfillPeriod: 86_400_000, jobKey: 'attempts.plan' },
    },
    {
      task: 'pictures.plan',
      match: '37 3 * * *',
      options: { backfillPeriod: 86_400_000, jobKey: 'pictures.plan' },
    },
    {
      task: 'assessments.calibrate',
      match: '53 1 * * *',
      options: { backfillPeriod: 86_400_000, jobKey: 'assessments.calibrate' },
    },
    // Zones differ by half hours, too. What was missed is due at the next look.
    { task: 'letters.plan', match: '0,30 * * * *' },
  ],
  onUp() {
    log.info('the background process is up')
    for (const task of [
      'certificates.plan',
      'skills.plan',
      'attempts.plan',
      'assessments.calibrate',
    ] as const)
      queue
        .plan(task)
        .catch((error: unknown) => log.warn({ task, error }, 'cannot plan what is due at each start'))
  },
  tasks: follow(
    handlers({
      shared,
      identityDb,
      now,
      tenantDb,
      catalogue: new CatalogueCache(shared),
      banks: new BankCache(shared),
      files: new DiskFileStore(join(env.SKILLGRAD_DATA, 'files')),
      dataFolder: env.SKILLGRAD_DATA,
      postman: env.SMTP_URL
        ? smtpPostman(env.SMTP_URL, { from: env.MAIL_FROM, allowPlain: env.ALLOW_PLAIN_SMTP })
        : null,
      publicOrigin: env.PUBLIC_ORIGIN,
      keptOut: new KeptOut(secret),
      unsubscribe: new UnsubscribeLinks(secret, env.PUBLIC_ORIGIN),
      log,
    }),
  ),
})
const deliveries = new Queue({
  url: env.QUEUE_DATABASE_URL,
  log,
  concurrency: 16,
  onUp: () => log.info('webhooks are delivered'),
  tasks: follow(
    deliveryHandlers({
      tenantDb,
      seal: new Seal(secret, 'webhook'),
      fetchOutside: outbound(env.ALLOW_PRIVATE_ADDRESSES),
      publicOrigin: env.PUBLIC_ORIGIN,
      timeoutMs: tryMs,
      random: Math.random,
      now,
    }),
  ),
})
countPools(registry)
countQueue(registry, { shared, queueUrl: env.QUEUE_DATABASE_URL })
const readiness = new Readiness({
  ...databaseChecks(shared),
  worksOff: () => (queue.isUp && deliveries.isUp ? null : 'does not work off the queue; trying again'),
})
const watchServer = await serveWatch({ env, registry, readiness, log })
const reporting = reportMinutes({
  ...{ service: 'background', version, figures: new MinuteFigures(), pools: poolStates },
  tell: tellMinute(shared),
})
// Not a cron item: the queue's cron counts in minutes, and a silent grader should be noticed sooner.
const reapEveryMs = 30_000
const reaping = setInterval(() => {
  queue.plan('runs.reap').catch((error: unknown) => log.warn({ error }, 'cannot plan the reaping'))
}, reapEveryMs)

const patienceMs = 15_000
let stopping = false
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal))

async function stop(signal: string): Promise<void> {
  if (stopping) return
  stopping = true
  log.info({ signal }, 'draining')
  setTimeout(() => process.exit(1), patienceMs).unref()
  readiness.beginDraining()
  clearInterval(reaping)
  await Promise.all([queue.stop(), deliveries.stop()])
  await reporting.stop()
  await Promise.all([tenants.close(), shared.$disconnect(), identityDb.$disconnect()])
  await watchServer?.close()
  await endTracing()
  log.info('stopped')
  process.exit(0)
}
