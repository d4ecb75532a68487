import type { AttemptEnd, ItemQuestion } from '@skillgrad/db'
import type { Reader, Tx } from '../../../database.js'
import type { Tenant } from '../../../tenant.js'
import { auditBy } from '../../audit/record-event.js'
import type { Banks } from '../bank/banks.js'
import { attemptReport, isHurried, type Answered } from '../report/attempt-report.js'
import { enterEvidence } from '../report/evidence.js'
import { withdrawnIn } from '../report/withdrawn.repository.js'
import { secondsOf, withResponses, type AttemptWithResponses } from './attempts.js'
import type { ItemAnswer } from './score.js'

/** Ends an attempt and stores what it says. The question that waits for an answer counts for nothing. */
export async function endAttempt(
  tx: Tx,
  tenant: Tenant,
  banks: Banks,
  open: AttemptWithResponses,
  endReason: AttemptEnd,
): Promise<AttemptWithResponses> {
  // A question may have been withdrawn since it was asked.
  const leftOut = await withdrawnIn(tx, open)
  const attempt = { ...open, leftOut }
  const answered = await readAnswered(tx, attempt)
  const report = attemptReport(banks, attempt, answered)
  await auditBy(tx, tenant, {
    action: 'attempt.ended',
    subjectType: 'attempt',
    subjectId: attempt.id,
    details: { answers: answered.length, reason: endReason },
  })
  const hurried = isHurried(report, answered.length)
  const at = tenant.now()
  // Of the day on which it was shown, however long the attempt was left open afterwards.
  const shownAt = attempt.responses.findLast(({ answeredAt }) => answeredAt)?.answeredAt
  if (!hurried && shownAt)
    await enterEvidence(tx, tenant.catalogue, banks, attempt, { answered, at: shownAt, now: at })
  return tx.attempt.update({
    where: { organizationId_id: { organizationId: attempt.organizationId, id: attempt.id } },
    data: {
      finishedAt: at,
      endReason,
      report: report as object,
      isHurried: hurried,
      leftOut,
    },
    include: withResponses,
  })
}

export async function readAnswered(
  db: Reader | Tx,
  { responses, leftOut }: AttemptWithResponses,
): Promise<Answered[]> {
  const given = responses.filter(({ answeredAt }) => answeredAt)
  const questions = await questionsOf(db, given)
  return given.map((response, at) => ({
    itemVersionId: response.itemVersionId,
    variant: response.variant,
    isScored: response.isScored,
    isLeftOut: leftOut.includes(response.position),
    question: questions[at]!,
    answer: response.answer as unknown as ItemAnswer,
    score: response.score!,
    seconds: secondsOf(response),
  }))
}

/** What was asked, in the order given. */
export async function questionsOf(
  db: Reader | Tx,
  asked: readonly { itemVersionId: string; variant: number }[],
): Promise<ItemQuestion[]> {
  const versions = await db.itemVersion.findMany({
    where: { id: { in: asked.map(({ itemVersionId }) => itemVersionId) } },
    select: { id: true, variants: true },
  })
  const byId = new Map(versions.map(({ id, variants }) => [id, variants as unknown as ItemQuestion[]]))
  return asked.map(({ itemVersionId, variant }) => byId.get(itemVersionId)![variant]!)
}
