import { Link } from '@remix-run/react'
import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useAssessmentName } from '~/assessment/use-assessment-name'
import { useDay } from '~/components/privacy/use-day'
import { buttonClass } from '~/components/ui/button'
import type { OpenAttemptFragment } from '~/graphql/generated/graphql'

/** The attempt that waits to be finished. */
export function GoOn({ base, attempt }: { base: string; attempt: OpenAttemptFragment }) {
  const { t } = useTranslation('assessment')
  const nameOf = useAssessmentName()
  const day = useDay()
  return (
    <div className="border-accent bg-accent-soft flex flex-wrap items-center justify-between gap-4 rounded border px-5 py-4">
      <div>
        <p className="font-medium">{t('open.title', { name: nameOf(attempt) })}</p>
        <p className="text-ink-soft text-sm">
          {t('open.text', { count: attempt.answered, date: day(attempt.expiresAt) })}
        </p>
      </div>
      <Link to={`${base}/assessments/${attempt.id}`} className={`${buttonClass()} max-sm:w-full`}>
        {t('open.goOn')}
        <ArrowRight aria-hidden className="size-4.5" strokeWidth={1.75} />
      </Link>
    </div>
  )
}
