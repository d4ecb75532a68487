import { Refusal } from '../../../graphql/refusal.js'
import type { Tx } from '../../../database.js'
import { assertCan } from '../../../permission.js'
import type { Tenant } from '../../../tenant.js'
import { auditBy } from '../../audit/record-event.js'
import type { SentAnswer } from '../../question/question.type.js'
import { readAnswer } from '../../question/read-answer.js'
import type { Seer } from '../../question/shown-order.js'
import type { BankCache, Banks } from '../bank/banks.js'
import { findAttempt, lockAttempts, type AttemptWithResponses } from './attempts.js'
import { ask } from './ask.js'
import { endAttempt, questionsOf } from './end-attempt.js'
import { isLeftAlone, mayVoid } from './retakes.js'
import { greatestScore, scoreOf, type ItemAnswer } from './score.js'

export interface AnswerInput extends SentAnswer {
  /** Which question is answered: where it stands in the attempt. */
  position: number
  /** That the person doesn't know. */
  unknown: boolean
}

/** How this person sees a question of this attempt. */
export function seerOf(attempt: { id: string; userId: string }, position: number): Seer {
  return { userId: attempt.userId, placeId: `${attempt.id} ${position}` }
}

/**
 * Takes the answer to the question that was asked last and asks the next one, in one transaction. The same answer sent twice is
 * taken once; another answer to a question that was answered is refused, since the first one counts.
 */
export async function answerItem(
  tenant: Tenant,
  banks: BankCache,
  id: string,
  input: AnswerInput,
): Promise<AttemptWithResponses> {
  return inAttempt(tenant, banks, id, async (tx, attempt, bank) => {
    const response = attempt.responses[input.position]
    if (!response) throw new Refusal('NOT_ASKED')
    const [question] = await questionsOf(tx, [response])
    const answer: ItemAnswer = input.unknown
      ? { unknown: true }
      : readAnswer(question!, input, seerOf(attempt, input.position))
    if (response.answeredAt) {
      if (isSame(response.answer, answer)) return attempt
      throw new Refusal('ALREADY_ANSWERED')
    }
    if (attempt.finishedAt || attempt.voidedAt) throw new Refusal('ATTEMPT_OVER')
    const taken = await tx.response.update({
      where: {
        organizationId_attemptId_position: {
          organizationId: attempt.organizationId,
          attemptId: id,
          position: input.position,
        },
      },
      data: {
        answer: answer as object,
        score: scoreOf(question!, answer, greatestScore(bank.byVersion.get(response.itemVersionId)!)),
        answeredAt: tenant.now(),
      },
    })
    const responses = attempt.responses.map((one) => (one.position === taken.position ? taken : one))
    return ask(tx, tenant, bank, { ...attempt, responses })
  })
}

/** Before this many answers there is nothing to report. */
export const leastToEnd = 5

/** Ends it early, with what there is. */
export function endEarly(tenant: Tenant, banks: BankCache, id: string): Promise<AttemptWithResponses> {
  return inAttempt(tenant, banks, id, async (tx, attempt, bank) => {
    if (attempt.finishedAt) return attempt
    if (attempt.voidedAt) throw new Refusal('ATTEMPT_OVER')
    const answers = attempt.responses.filter(({ answeredAt }) => answeredAt).length
    if (answers < leastToEnd) throw new Refusal('TOO_EARLY_TO_END', [], { least: leastToEnd })
    return endAttempt(tx, tenant, bank, attempt, 'ended_by_learner')
  })
}

/** Sets an attempt aside before its report was made: it says nothing, and another may begin at once. */
export function voidAttempt(tenant: Tenant, banks: BankCache, id: string): Promise<AttemptWithResponses> {
  return inAttempt(tenant, banks, id, async (tx, attempt) => {
    if (attempt.voidedAt) return attempt
    if (attempt.finishedAt) throw new Refusal('ATTEMPT_OVER')
    const { organizationId, userId } = attempt
    const past = await tx.attempt.findMany({ where: { organizationId, userId } })
    if (!mayVoid(past, tenant.now())) throw new Refusal('VOIDED_BEFORE')
    await auditBy(tx, tenant, { action: 'attempt.voided', subjectType: 'attempt', subjectId: id })
    const voided = await tx.attempt.update({
      where: { organizationId_id: { organizationId, id } },
      data: { voidedAt: tenant.now() },
    })
    return { ...attempt, ...voided }
  })
}

type Work = (tx: Tx, attempt: AttemptWithResponses, banks: Banks) => Promise<AttemptWithResponses>

async function inAttempt(
  tenant: Tenant,
  cache: BankCache,
  id: string,
  work: Work,
): Promise<AttemptWithResponses> {
  assertCan(tenant, 'learn')
  const person = { organizationId: tenant.organization.id, userId: tenant.userId }
  const known = await tenant.db.read((db) => findAttempt(db, { ...person, id }))
  if (!known) throw new Refusal('NOT_FOUND', ['attempt'])
  const banks = await cache.of(known.parameterSetId)
  return tenant.db.write(async (tx) => {
    await lockAttempts(tx, person)
    const attempt = await findAttempt(tx, { ...person, id })
    if (!attempt) throw new Refusal('NOT_FOUND', ['attempt'])
    if (isLeftAlone(attempt, tenant.now())) return endAttempt(tx, tenant, banks, attempt, 'expired')
    return work(tx, attempt, banks)
  })
}

/** PostgreSQL keeps the keys of a jsonb in an order of its own. */
function isSame(stored: unknown, answer: ItemAnswer): boolean {
  const bare = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(bare)
      : typeof value === 'object' && value !== null
        ? Object.entries(value)
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([key, inner]) => [key, bare(inner)])
        : value
  return JSON.stringify(bare(stored)) === JSON.stringify(bare(answer))
}
