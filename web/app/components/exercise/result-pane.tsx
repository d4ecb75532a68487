import { Link } from '@remix-run/react'
import { SendHorizontal } from 'lucide-react'
import type { MutableRefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import { EmptyState } from '~/components/ui/empty-state'
import type { Editor } from '~/exercise-runner/editor/create-editor'
import type { FaultLine } from '~/exercise-runner/editor/fault-line'
import { exerciseAddresses, type ExercisePage } from '~/exercise-runner/exercise-page'
import { isLive, viewOf } from '~/exercise-runner/submission/submission-state'
import type { ShownSubmission } from '~/exercise-runner/submission/use-submission'
import { AttemptHistory } from './attempt-history'
import { SubmissionAnnouncement } from './submission-announcement'
import { GpuWaitBanner } from './gpu-wait-banner'
import { SubmissionResult } from './submission-result'

interface ResultPaneProps {
  page: ExercisePage
  shown: ShownSubmission
  editor: MutableRefObject<Editor | null>
  onGoToLine: (fault: FaultLine) => void
  /** The code of an old attempt was put into the editor. */
  onOpened: () => void
}

/** The submission that is shown, from its place in the queue to its verdict, and all that came before it. */
export function ResultPane({ page, shown, editor, onGoToLine, onOpened }: ResultPaneProps) {
  const { t } = useTranslation('exercise')
  const { submission, connected } = shown
  const view = submission && viewOf(submission)
  const newest = page.exercise.attempts[0]
  return (
    <section
      aria-label={t('result.pane')}
      className="mx-auto grid max-w-[46rem] grid-cols-[minmax(0,1fr)] gap-6 px-5 pt-6 pb-20 sm:px-8"
    >
      <SubmissionAnnouncement submission={submission} />
      {submission && newest && submission.attempt < newest.attempt ? (
        <p className="text-ink-soft text-sm">
          {t('history.older', { attempt: submission.attempt })}{' '}
          <Link to={exerciseAddresses(page).page} className="text-accent underline underline-offset-4">
            {t('history.newest')}
          </Link>
        </p>
      ) : null}
      {submission && isLive(submission) && !connected ? <Banner>{t('result.reconnecting')}</Banner> : null}
      {submission?.gpuWait ? (
        <GpuWaitBanner wait={submission.gpuWait} />
      ) : view?.kind === 'queued' && view.waitSeconds === null ? (
        <Banner tone="caution" title={t('result.graderDown.title')} live>
          {t('result.graderDown.text')}
        </Banner>
      ) : null}
      {submission ? (
        <SubmissionResult
          page={page}
          submission={submission}
          onChanged={shown.update}
          onGoToLine={onGoToLine}
        />
      ) : (
        <EmptyState icon={SendHorizontal} title={t('result.empty.title')} text={t('result.empty.text')} />
      )}
      <AttemptHistory page={page} shown={submission} editor={editor} onOpened={onOpened} />
    </section>
  )
}
