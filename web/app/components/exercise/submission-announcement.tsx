import { useTranslation } from 'react-i18next'
import { viewOf } from '~/exercise-runner/submission/submission-state'
import { spokenAhead } from '~/exercise-runner/submission/wait'
import type { SubmissionStateFragment } from '~/graphql/generated/graphql'

/**
 * Says each turn of a submission once, and of the way through the queue a few milestones; the region is there before there
 * is anything to say.
 */
export function SubmissionAnnouncement({ submission }: { submission: SubmissionStateFragment | null }) {
  const { t } = useTranslation('exercise')
  return (
    <p role="status" className="sr-only">
      {submission ? announce(submission, t) : null}
    </p>
  )
}

function announce(
  submission: SubmissionStateFragment,
  t: ReturnType<typeof useTranslation<'exercise'>>['t'],
): string {
  const view = viewOf(submission)
  if (view.kind === 'queued') return announcePlace(view.ahead, t)
  const points = view.kind === 'passed' || view.kind === 'failed' ? view.points : 0
  return t(`result.announce.${view.kind}`, { points })
}

function announcePlace(ahead: number | null, t: ReturnType<typeof useTranslation<'exercise'>>['t']): string {
  const spoken = ahead === null ? null : spokenAhead(ahead)
  if (spoken === null) return t('result.announce.queued')
  return spoken === 0 ? t('result.announce.next') : t('result.announce.ahead', { count: spoken })
}
