import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useAssessmentName } from '~/assessment/use-assessment-name'
import { useDay } from '~/components/privacy/use-day'
import { LevelBadge } from '~/components/ui/level-badge'
import type { ListedAssessmentFragment } from '~/graphql/generated/graphql'

interface LastResultProps {
  base: string
  assessment: ListedAssessmentFragment
}

/** What the last attempt said, in a line for each domain, and the way to its report. */
export function LastResult({ base, assessment }: LastResultProps) {
  const { t } = useTranslation('assessment')
  const day = useDay()
  const { lastAttempt: last, statesLevels } = assessment
  if (!last) return null
  return (
    <div className="border-line bg-surface grid gap-4 rounded border p-5">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span>
          <span className="font-medium">{t('last.title')}</span>
          <span className="text-ink-soft text-sm"> · {day(last.finishedAt ?? '')}</span>
        </span>
        <ReportLink base={base} assessment={assessment} attempt={last.id} />
      </p>
      {statesLevels ? (
        <dl className="grid gap-x-10 gap-y-2 sm:grid-cols-2">
          {last.measured.map((measured) => (
            <div key={measured.domain?.slug} className="flex items-center justify-between gap-3">
              <dt className="text-sm">{measured.domain?.name}</dt>
              <dd>
                <LevelBadge estimate={measured} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  )
}

export function ReportLink({ base, assessment, attempt }: LastResultProps & { attempt: string }) {
  const { t } = useTranslation('assessment')
  const nameOf = useAssessmentName()
  return (
    <Link
      to={`${base}/assessments/${attempt}`}
      aria-label={t('last.reportOf', { name: nameOf(assessment) })}
      className="text-accent text-sm whitespace-nowrap underline underline-offset-4"
    >
      {t('last.report')}
    </Link>
  )
}
