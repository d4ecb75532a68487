import { useTranslation } from 'react-i18next'
import { viewOf } from '~/exercise-runner/submission/submission-state'
import type { SubmissionStateFragment } from '~/graphql/generated/graphql'

/** Says each turn of a submission once; the region is there before there is anything to say. */
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
  const points = view.kind === 'passed' || view.kind === 'failed' ? view.points : 0
  return t(`result.announce.${view.kind}`, { points })
}
