import type { Prisma, PrismaClient } from '@skillgrad/db'
import type { Logger } from 'pino'
import type { TenantDb } from '../../database.js'
import type { FileStore } from '../../files/file-store.js'
import { auditBySystem } from '../audit/record-event.js'
import { ownerOf } from './data-export.service.js'

export interface RetentionWork {
  shared: PrismaClient
  identityDb: PrismaClient
  tenantDb(organizationId: string): TenantDb
  files: FileStore
  log: Logger
  now(): Date
}

/** Of each kind in one transaction; more of them follow. */
const atOnce = 500
/** So that one company with years to clear does not keep the others waiting; the rest is for tomorrow. */
const mostRounds = 200

/** In every company what is older than it wants, and outside them what has ended. */
export async function enforceRetention(work: RetentionWork): Promise<void> {
  const companies = await work.shared.$queryRaw<{ id: string }[]>`select auth.organization_ids() as id`
  for (const { id } of companies)
    await enforceIn(work.tenantDb(id), id).catch((error: unknown) =>
      work.log.error({ organizationId: id, error }, 'what is too old could not be taken away'),
    )
  const forgotten = await forgetEnded(work)
  if (Object.values(forgotten).some((count) => count > 0)) work.log.info(forgotten, 'forgot what has ended')
}

/** Leaves an event with how many of each were taken. */
export async function enforceIn(db: TenantDb, organizationId: string): Promise<Record<string, number>> {
  const taken: Record<string, number> = {}
  for (let round = 0; round < mostRounds; round++) {
    const [row] = await db.query<{ taken: Record<string, number> }>(
      'select app.enforce_retention($1) as taken',
      [atOnce],
    )
    for (const [kind, count] of Object.entries(row!.taken)) taken[kind] = (taken[kind] ?? 0) + count
    if (Object.keys(row!.taken).length === 0) break
  }
  if (Object.keys(taken).length > 0)
    await db.write((tx) =>
      auditBySystem(tx, organizationId, {
        action: 'retention.enforced',
        subjectType: 'organization',
        subjectId: organizationId,
        details: { taken } satisfies Prisma.InputJsonObject,
      }),
    )
  return taken
}

const letterDays = 30
const dayMs = 86_400_000

/** Sessions, proofs and letters of identity, which belong to no company, and copies that nobody fetched in time. */
async function forgetEnded(work: RetentionWork): Promise<Record<string, number>> {
  const { identityDb: db, now } = work
  const ended = { where: { expiresAt: { lt: now() } } }
  const old = new Date(now().getTime() - letterDays * dayMs)
  const [sessions, proofs, steps, links, challenges, attempts, assertions, trials, letters, limits, copies] =
    [
      await db.session.deleteMany(ended),
      await db.verification.deleteMany(ended),
      await db.signInStep.deleteMany(ended),
      await db.signInLink.deleteMany(ended),
      await db.passkeyChallenge.deleteMany(ended),
      await db.companySignInAttempt.deleteMany(ended),
      await db.usedAssertion.deleteMany(ended),
      await forgetTrials(work),
      await db.identityMail.deleteMany({ where: { createdAt: { lt: old } } }),
      await db.rateLimit.deleteMany({ where: { lastRequest: { lt: now().getTime() - dayMs } } }),
      await forgetCopies(work),
    ].map((result) => (typeof result === 'number' ? result : result.count))
  return {
    ...{ sessions, proofs, steps, links, challenges, attempts, assertions, trials },
    ...{ letters, limits, copies },
  } as Record<string, number>
}

const trialDays = 7

/** Reports of trials name whoever tried. */
function forgetTrials({ identityDb, now }: RetentionWork): Promise<number> {
  const old = new Date(now().getTime() - trialDays * dayMs)
  return identityDb.$executeRaw`
    update auth.identity_provider set trial = null where (trial ->> 'at')::timestamptz < ${old}`
}

async function forgetCopies({ identityDb, files, now }: RetentionWork): Promise<number> {
  const ended = await identityDb.dataExport.findMany({ where: { expiresAt: { lt: now() } } })
  for (const row of ended) {
    if (row.fileHash) await files.remove(ownerOf(row), row.fileHash)
    await identityDb.dataExport.deleteMany({ where: { id: row.id } })
  }
  return ended.length
}
