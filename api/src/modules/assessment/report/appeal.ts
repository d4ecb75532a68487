import type { Tx } from '../../../database.js'
import type { AppealOutcome } from '../../../graphql/enums.js'
import { Refusal } from '../../../graphql/refusal.js'
import { assertCan } from '../../../permission.js'
import type { Tenant } from '../../../tenant.js'
import { auditBy } from '../../audit/record-event.js'
import { requireLine } from '../../own-course/manuscript.js'
import { isRight } from '../../question/judge.js'
import type { Appeal } from '../assessment.type.js'
import { findAttempt, lockAttempts, type AttemptWithResponses } from '../taking/attempts.js'
import { questionsOf } from '../taking/end-attempt.js'
import type { ItemAnswer } from '../taking/score.js'

export interface AppealInput {
  /** Of the question; null for the report as a whole. */
  position: number | null
  words: string
  /** Whether the company's owners and admins may know that there is an objection. */
  tellsCompany: boolean
}

const mostWords = 2000
/** Objections of one person that wait: nobody argues by volume. */
const mostWaiting = 10

/**
 * Puts what somebody objects to before whoever runs the installation. Sent again it replaces what was said, until it is answered. The company
 * learns that there is an objection only where the person wants it, and never its words.
 */
export async function appeal(
  tenant: Tenant,
  id: string,
  { position, tellsCompany, ...input }: AppealInput,
): Promise<AttemptWithResponses> {
  assertCan(tenant, 'learn')
  const words = requireWords(input.words)
  const person = { organizationId: tenant.organization.id, userId: tenant.userId }
  return tenant.db.write(async (tx) => {
    await lockAttempts(tx, person)
    const attempt = await findAttempt(tx, { ...person, id })
    if (!attempt || attempt.voidedAt) throw new Refusal('NOT_FOUND', ['attempt'])
    if (!attempt.finishedAt) throw new Refusal('NOT_OVER')
    if (position !== null && !(await isReviewed(tx, attempt, position)))
      throw new Refusal('NOT_FOUND', ['position'])
    await store(tx, tenant, attempt, { position, words, tellsCompany })
    return attempt
  })
}

/** They are read in a terminal, too, which obeys control characters, and where what turns the direction of writing hides words. */
const unprintable = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}]/u

function requireWords(given: string): string {
  // A form sends its lines with CR LF.
  const words = requireLine(given.replaceAll(/\r\n?/g, '\n').trim(), 'words', mostWords)
  if (!words) throw new Refusal('REQUIRED', ['words'])
  if (unprintable.test(words)) throw new Refusal('UNSTORABLE_TEXT', ['words'])
  return words
}

/** Whether the report shows that question: it shows no other, so that nothing of a key gets about. */
async function isReviewed(
  tx: Tx,
  { report, isHurried, responses }: AttemptWithResponses,
  position: number,
): Promise<boolean> {
  const response = responses[position]
  if (!report || isHurried || !response?.answeredAt) return false
  const [question] = await questionsOf(tx, [response])
  const answer = response.answer as unknown as ItemAnswer
  return 'unknown' in answer || !isRight(question!, answer)
}

async function store(
  tx: Tx,
  tenant: Tenant,
  { organizationId, userId, id: attemptId }: AttemptWithResponses,
  { position, words, tellsCompany }: AppealInput,
): Promise<void> {
  const before = await tx.appeal.findFirst({ where: { organizationId, attemptId, position } })
  if (before?.answeredAt) {
    if (before.words === words) return
    throw new Refusal('APPEAL_ANSWERED')
  }
  if (before)
    await tx.appeal.update({
      where: { organizationId_id: { organizationId, id: before.id } },
      // What the company knows it goes on knowing: it is told once.
      data: { words, tellsCompany: tellsCompany || before.tellsCompany },
    })
  else {
    const waiting = await tx.appeal.count({ where: { organizationId, userId, answeredAt: null } })
    if (waiting >= mostWaiting) throw new Refusal('APPEALS_WAIT', [], { maximum: mostWaiting })
    await tx.appeal.create({
      data: { organizationId, userId, attemptId, position, words, tellsCompany, createdAt: tenant.now() },
    })
  }
  if (tellsCompany && !before?.tellsCompany)
    await auditBy(tx, tenant, { action: 'attempt.appealed', subjectType: 'attempt', subjectId: attemptId })
}

/** Of one attempt of the viewer's, as they read them. */
export async function appealsOf(
  tenant: Tenant,
  { organizationId, id: attemptId }: AttemptWithResponses,
): Promise<Appeal[]> {
  const rows = await tenant.db.read((db) =>
    db.appeal.findMany({
      where: { organizationId, attemptId, userId: tenant.userId },
      orderBy: { createdAt: 'asc' },
      omit: { id: true, organizationId: true, userId: true, attemptId: true },
    }),
  )
  return rows.map((row) => ({ ...row, outcome: row.outcome as AppealOutcome | null }))
}
