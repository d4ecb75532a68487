import type { Tx } from '../../database.js'
import { encodeId } from '../../graphql/global-id.js'
import { showsResults } from '../webhook/shows-results.js'
import { tellWebhooks } from '../webhook/tell-webhooks.js'
import { toldLearner } from '../webhook/told-member.js'

interface GradedSubmission {
  organizationId: string
  id: string
  userId: string
  attemptNumber: number
  exerciseSlug: string
}

interface StandingGrading {
  id: string
  verdict: 'passed' | 'failed' | 'learner_error' | 'our_fault'
  replacesId: string | null
}

/** Tells of the verdict that stands, once for each grading. Of a fault of ours there is nothing to tell. */
export async function tellGraded(
  tx: Tx,
  { organizationId, id, userId, attemptNumber, exerciseSlug }: GradedSubmission,
  { id: gradingId, verdict, replacesId }: StandingGrading,
): Promise<void> {
  if (verdict === 'our_fault') return
  await tellWebhooks(tx, {
    organizationId,
    event: 'submission.graded',
    once: [gradingId],
    async data() {
      const member = await toldLearner(tx, { organizationId, userId })
      const isShown = await showsResults(tx, organizationId)
      return (
        member && {
          submission: { id: encodeId('Submission', id, organizationId), attempt: attemptNumber },
          member,
          exercise: { slug: exerciseSlug },
          verdict: isShown ? verdict : null,
          passed: isShown ? verdict === 'passed' : null,
          regraded: replacesId !== null,
        }
      )
    },
  })
}
