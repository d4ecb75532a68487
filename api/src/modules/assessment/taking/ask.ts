import type { Tx } from '../../../database.js'
import type { Tenant } from '../../../tenant.js'
import type { Banks } from '../bank/banks.js'
import type { StopReason } from '../engine/next.js'
import type { AttemptEnd } from '@skillgrad/db'
import type { AttemptWithResponses } from './attempts.js'
import { endAttempt } from './end-attempt.js'
import { nextQuestion } from './next-question.js'

const ends: Record<StopReason, AttemptEnd> = {
  precise: 'precise',
  classified: 'classified',
  length: 'length',
  time: 'time',
  'bank-exhausted': 'bank_exhausted',
}

/** Asks the next question of an attempt in which all are answered, or ends it. */
export async function ask(
  tx: Tx,
  tenant: Tenant,
  banks: Banks,
  attempt: AttemptWithResponses,
): Promise<AttemptWithResponses> {
  const next = nextQuestion(banks, attempt)
  if (next.kind === 'stop') return endAttempt(tx, tenant, banks, attempt, ends[next.reason])
  const { itemVersionId, variant, isScored } = next
  const response = await tx.response.create({
    data: {
      organizationId: attempt.organizationId,
      attemptId: attempt.id,
      position: attempt.responses.length,
      itemVersionId,
      variant,
      isScored,
      shownAt: tenant.now(),
    },
  })
  return { ...attempt, responses: [...attempt.responses, response] }
}
