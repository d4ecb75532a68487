import { Link } from '@remix-run/react'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useAssessmentName } from '~/assessment/use-assessment-name'
import { useFormat } from '~/i18n/format'
import { AttemptMenu } from './attempt-menu'
import { CertaintyRing } from './certainty-ring'
import type { OpenAttempt } from './taking'
import { TimeLeft } from './time-left'

/** All the frame an assessment has: the way out, how far it has come, and the time for whoever wants to know. */
export function TakingHead({ attempt, list }: { attempt: OpenAttempt; list: string }) {
  const { t } = useTranslation('assessment')
  const { percent } = useFormat()
  const nameOf = useAssessmentName()
  const { answered, mostItems: most, certainty, secondsLeft } = attempt
  return (
    <header className="bg-paper sticky top-0 z-30">
      <div className="flex h-14 items-center gap-1 px-5 sm:gap-2">
        <Link
          to={list}
          title={t('taking.leave')}
          className="text-ink-soft hover:text-ink -ml-2 flex min-w-0 items-center gap-2 rounded p-2 text-sm transition-colors"
        >
          <X aria-hidden className="size-4.5 shrink-0" strokeWidth={1.5} />
          <span className="truncate">{nameOf(attempt)}</span>
          <span className="sr-only">{t('taking.leave')}</span>
        </Link>
        <span className="grow" />
        {typeof secondsLeft === 'number' ? <TimeLeft seconds={secondsLeft} position={answered} /> : null}
        <span aria-hidden className="text-ink-faint tabular text-xs max-sm:hidden">
          {t('taking.answered', { count: answered })}
        </span>
        <CertaintyRing
          share={certainty}
          label={t('taking.ring', { answered, most, percent: percent(certainty) })}
        >
          {String(answered)}
        </CertaintyRing>
        <AttemptMenu attempt={attempt} />
      </div>
    </header>
  )
}
