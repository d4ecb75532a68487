import type { Prisma } from '@skillgrad/db'
import type { Catalogue } from '../../../catalogue/catalogue.js'
import type { TenantDb, Tx } from '../../../database.js'
import type { Localized } from '../../../locale.js'
import { lockSkills, updateEstimates } from '../../skill/update-estimates.js'
import type { Banks } from '../bank/banks.js'
import { findAttempt, lockAttempts, type AttemptWithResponses } from '../taking/attempts.js'
import { readAnswered } from '../taking/end-attempt.js'
import { attemptReport, type AttemptReport } from './attempt-report.js'
import type { RescoreReason, Rescoring } from './rescoring.js'
import { saidOfSkills, tellRescored } from './tell-rescored.js'
import { attemptsToRescore, withdrawnIn } from './withdrawn.repository.js'

/**
 * Computes again what those attempts of a company say that count a withdrawn question, or leave out one that was restored. Each in a
 * transaction of its own; done twice it changes nothing.
 *
 * @returns how many reports changed
 */
export async function rescoreAttempts(db: TenantDb, work: Rescoring): Promise<number> {
  let rescored = 0
  for (const { id, userId } of await attemptsToRescore(db, work.organizationId)) {
    const key = { organizationId: work.organizationId, userId, id }
    const known = await db.read((reader) => findAttempt(reader, key))
    if (!known) continue
    const banks = await work.banks.of(known.parameterSetId)
    const isDone = await db.write(async (tx) => {
      await lockAttempts(tx, key)
      const attempt = await findAttempt(tx, key)
      return attempt?.report ? rescore(tx, banks, attempt, work) : false
    })
    if (isDone) rescored++
  }
  return rescored
}

async function rescore(
  tx: Tx,
  banks: Banks,
  attempt: AttemptWithResponses,
  work: Rescoring,
): Promise<boolean> {
  const { organizationId, id, userId } = attempt
  const leftOut = await withdrawnIn(tx, attempt)
  const because = await reasonsFor(tx, attempt, leftOut)
  if (because.length === 0) return false
  const now = { ...attempt, leftOut }
  const before = attempt.report as unknown as AttemptReport
  const report = attemptReport(banks, now, await readAnswered(tx, now))
  await tx.attemptRescore.create({
    data: {
      ...{ organizationId, attemptId: id, leftOut: attempt.leftOut, replacedAt: work.now },
      number: (await tx.attemptRescore.count({ where: { organizationId, attemptId: id } })) + 1,
      report: before as object,
      because: because as object[],
    },
  })
  await tx.attempt.update({
    where: { organizationId_id: { organizationId, id } },
    data: { report: report as object, leftOut },
  })
  const learner = { organizationId, userId }
  await lockSkills(tx, learner)
  const skillIds = skillsAt(banks, work.catalogue, attempt, because)
  const saidBefore = await saidOfSkills(tx, learner, skillIds, work.now)
  await updateEstimates(tx, work.catalogue, learner, { skillIds, now: work.now })
  const saidAfter = await saidOfSkills(tx, learner, skillIds, work.now)
  await tellRescored(tx, work, {
    ...{ attempt, because },
    reports: { before, after: report },
    skills: { before: saidBefore, after: saidAfter },
  })
  return true
}

/** One for each answer that counts otherwise than before. */
async function reasonsFor(
  tx: Tx,
  { leftOut, responses }: AttemptWithResponses,
  withdrawn: readonly number[],
): Promise<RescoreReason[]> {
  const changed = responses.filter(
    ({ position }) => leftOut.includes(position) !== withdrawn.includes(position),
  )
  const versions = await tx.itemVersion.findMany({
    where: { id: { in: changed.map(({ itemVersionId }) => itemVersionId) } },
    select: {
      id: true,
      item: { select: { withdrawals: { where: { restoredAt: null }, select: { reason: true } } } },
    },
  })
  const reasons = new Map(versions.map(({ id, item }) => [id, item.withdrawals[0]?.reason ?? null]))
  return changed.map(({ position, itemVersionId }) =>
    withdrawn.includes(position)
      ? { position, kind: 'withdrawn', reason: localized(reasons.get(itemVersionId) ?? null) }
      : { position, kind: 'restored', reason: null },
  )
}

const localized = (stored: Prisma.JsonValue): Localized | null => stored as Localized | null

function skillsAt(
  { byVersion }: Banks,
  { skills }: Catalogue,
  { responses }: AttemptWithResponses,
  because: readonly RescoreReason[],
): string[] {
  const slugs = new Set(
    because.map(({ position }) => byVersion.get(responses[position]!.itemVersionId)!.skill),
  )
  return skills.filter(({ slug }) => slugs.has(slug)).map(({ id }) => id)
}
