import {
  Ban,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleX,
  CornerDownLeft,
  type LucideIcon,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { TextWithCode } from '~/components/ui/text-with-code'
import type { FaultLine } from '~/exercise-runner/editor/fault-line'
import { viewOf, type SubmissionView } from '~/exercise-runner/submission/submission-state'
import type { SubmissionStateFragment } from '~/graphql/generated/graphql'

interface VerdictHeadProps {
  submission: SubmissionStateFragment
  passScore: number
  onGoToLine: (fault: FaultLine) => void
}

/** The verdict in one look: a word, a number where there is one, and what it means. */
export function VerdictHead({ submission, passScore, onGoToLine }: VerdictHeadProps) {
  const { t } = useTranslation('exercise')
  const view = viewOf(submission)
  const { icon: Icon, className } = looks[view.kind]
  return (
    <header className="flex flex-wrap items-start gap-x-5 gap-y-4">
      <div className="flex min-w-0 flex-1 basis-64 gap-3">
        <Icon aria-hidden className={`mt-1 size-7 shrink-0 ${className}`} strokeWidth={1.5} />
        <div className="min-w-0">
          <p className="text-ink-faint text-sm">{t('result.attempt', { attempt: submission.attempt })}</p>
          <h2 className="text-xl">{title(view, t)}</h2>
          <p className="text-ink-soft mt-1 wrap-anywhere">
            <TextWithCode>{missedThough(submission, passScore, t) ?? meaning(view, t) ?? ''}</TextWithCode>
          </p>
          {view.kind === 'learner-error' && !view.costsAttempt ? (
            <p className="text-ink-soft mt-1 text-sm">{t('result.notCounted')}</p>
          ) : null}
          {view.kind === 'learner-error' && view.line ? (
            <GoToLine line={view.line} onGo={() => onGoToLine({ ...view, line: view.line ?? 1 })} />
          ) : null}
        </div>
      </div>
      {view.kind === 'passed' || view.kind === 'failed' ? (
        <Points points={view.points} passScore={passScore} />
      ) : null}
    </header>
  )
}

const looks: Record<SubmissionView['kind'], { icon: LucideIcon; className: string }> = {
  queued: { icon: CircleDashed, className: 'text-ink-faint' },
  running: { icon: CircleDashed, className: 'text-ink-faint' },
  cancelled: { icon: Ban, className: 'text-ink-faint' },
  passed: { icon: CircleCheck, className: 'text-success' },
  failed: { icon: CircleDashed, className: 'text-caution' },
  'learner-error': { icon: CircleAlert, className: 'text-caution' },
  'our-fault': { icon: CircleX, className: 'text-ink-faint' },
}

type Say = ReturnType<typeof useTranslation<'exercise'>>['t']

function title(view: SubmissionView, t: Say): string {
  switch (view.kind) {
    case 'learner-error':
      return t([`fault.${view.fault}` as 'fault.RUNTIME_ERROR', 'result.learnerError'])
    case 'our-fault':
      return t('result.ourFault')
    default:
      return t(`result.${view.kind}`)
  }
}

function meaning(view: SubmissionView, t: Say): string | null {
  switch (view.kind) {
    case 'passed':
      return t('result.passedText')
    case 'failed':
      return t('result.failedText')
    case 'cancelled':
      return t('result.cancelledText')
    case 'learner-error':
      return view.message
    case 'our-fault':
      return t('result.ourFaultText')
    default:
      return null
  }
}

/** Enough points and yet not passed: a criterion that must pass did not, and the number alone would puzzle. */
function missedThough({ grading }: SubmissionStateFragment, passScore: number, t: Say): string | null {
  if (grading?.verdict !== 'FAILED' || (grading.points ?? 0) < passScore) return null
  const missed = grading.criteria.filter(({ passed }) => !passed).map(({ title: name }) => name)
  return t('result.failedThough', { criteria: missed.join(t('result.and')) })
}

function Points({ points, passScore }: { points: number; passScore: number }) {
  const { t } = useTranslation('exercise')
  return (
    <p className="tabular shrink-0 text-end">
      <span className="gradient-fill bg-clip-text text-2xl leading-none font-semibold text-transparent">
        {points}
      </span>{' '}
      <span className="text-ink-soft text-sm">{t('result.outOf')}</span>
      <span className="text-ink-faint block text-xs">{t('result.needed', { points: passScore })}</span>
    </p>
  )
}

function GoToLine({ line, onGo }: { line: number; onGo: () => void }) {
  const { t } = useTranslation('exercise')
  return (
    <Button size="small" tone="secondary" icon={CornerDownLeft} onClick={onGo} className="mt-3">
      {t('result.goToLine', { line })}
    </Button>
  )
}
