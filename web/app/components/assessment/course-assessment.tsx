import { Link, useParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { startAddress } from '~/assessment/address'
import { useDay } from '~/components/privacy/use-day'
import { buttonClass } from '~/components/ui/button'
import type { ListedAssessmentFragment } from '~/graphql/generated/graphql'
import { ReportLink } from './last-result'

/** After the last lesson: what of it has stayed. */
export function CourseAssessment({ assessment }: { assessment: ListedAssessmentFragment }) {
  const { t } = useTranslation('assessment')
  const base = `/o/${useParams().org}`
  const day = useDay()
  const { lastAttempt, retakeFrom, mostItems: most } = assessment
  return (
    <div className="border-line mt-8 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded border px-5 py-4">
      <div>
        <h2 className="text-base font-medium tracking-normal">{t('course.title')}</h2>
        <p className="text-ink-soft text-sm">
          {retakeFrom ? t('retake.from', { date: day(retakeFrom) }) : t('course.text', { most })}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-4">
        {lastAttempt ? <ReportLink base={base} assessment={assessment} attempt={lastAttempt.id} /> : null}
        {retakeFrom ? null : (
          <Link to={startAddress(base, assessment)} className={buttonClass({ tone: 'secondary' })}>
            {t('course.begin')}
          </Link>
        )}
      </div>
    </div>
  )
}
