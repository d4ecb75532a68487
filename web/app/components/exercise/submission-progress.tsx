import { LoaderCircle } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LossCurve } from '~/components/figure/loss-curve'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { useToast } from '~/components/ui/toast'
import { post, type SubmissionAnswer } from '~/exercise-runner/exercise-address'
import { exerciseAddresses, type ExercisePage } from '~/exercise-runner/exercise-page'
import { viewOf, type SubmissionView } from '~/exercise-runner/submission/submission-state'
import { roughWait } from '~/exercise-runner/submission/wait'
import type { SubmissionStateFragment } from '~/graphql/generated/graphql'
import { LatestMetrics } from './latest-metrics'

interface SubmissionProgressProps {
  page: ExercisePage
  submission: SubmissionStateFragment
  onChanged: (submission: SubmissionStateFragment) => void
}

/** From the queue to the last epoch: where it stands, the curve as it comes, and a way to call it off. */
export function SubmissionProgress({ page, submission, onChanged }: SubmissionProgressProps) {
  const { t } = useTranslation('exercise')
  const view = viewOf(submission)
  const queued = view.kind === 'queued'
  return (
    <Card className="grid gap-4 p-5">
      <div className="flex flex-wrap items-center gap-3">
        <LoaderCircle
          aria-hidden
          className="text-accent size-6 animate-spin motion-reduce:animate-none"
          strokeWidth={1.5}
        />
        <div className="min-w-0 grow">
          <h2 className="text-lg">{queued ? t('result.queued') : t('result.running')}</h2>
          <p className="text-ink-soft text-sm">
            {t('result.attempt', { attempt: submission.attempt })}
            {queued ? <QueuePlace view={view} /> : null}
          </p>
        </div>
        <CancelButton page={page} submission={submission} onChanged={onChanged} />
      </div>
      <LossCurve curve={submission.curve} live />
      {submission.curve.length > 0 ? (
        <LatestMetrics point={submission.curve.at(-1)} />
      ) : (
        <p className="text-ink-faint text-sm">{t('result.waitingForCurve')}</p>
      )}
    </Card>
  )
}

/** Moves with the line; what is read out of it is said by `SubmissionAnnouncement`. */
function QueuePlace({ view: { ahead, waitSeconds } }: { view: SubmissionView & { kind: 'queued' } }) {
  const { t } = useTranslation('exercise')
  const place =
    ahead === null
      ? t('result.retrying')
      : ahead === 0
        ? t('result.next')
        : t('result.ahead', { count: ahead })
  const wait = waitSeconds === null ? null : roughWait(waitSeconds)
  const time = wait && (wait.unit === 'now' ? t('result.wait.now') : t(`result.wait.${wait.unit}`, wait))
  return (
    <span className="tabular-nums">
      {' · '}
      {time ? t('result.placeAndWait', { place, wait: time }) : place}
    </span>
  )
}

function CancelButton({ page, submission, onChanged }: SubmissionProgressProps) {
  const { t } = useTranslation('exercise')
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const cancel = async () => {
    setBusy(true)
    const answered = await post<SubmissionAnswer>(exerciseAddresses(page).submissions, {
      kind: 'cancel',
      input: { submission: submission.id },
    })
    setBusy(false)
    const cancelled = answered.ok ? answered.answer.submission : null
    if (cancelled) return onChanged(cancelled)
    const [error] = answered.ok ? answered.answer.userErrors : []
    toast({ tone: 'danger', text: error?.message ?? t('submit.offline') })
  }
  return (
    <Button tone="secondary" size="small" busy={busy} onClick={() => void cancel()}>
      {t('result.cancel')}
    </Button>
  )
}
