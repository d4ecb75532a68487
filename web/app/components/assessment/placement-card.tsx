import { Link } from '@remix-run/react'
import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { startAddress } from '~/assessment/address'
import { useDay } from '~/components/privacy/use-day'
import { buttonClass } from '~/components/ui/button'
import type { ListedAssessmentFragment } from '~/graphql/generated/graphql'
import { LastResult } from './last-result'
import { Purpose } from './purpose'

/** The assessment to begin with, large. */
export function PlacementCard({ base, placement }: { base: string; placement: ListedAssessmentFragment }) {
  const { t } = useTranslation('assessment')
  const day = useDay()
  const { minutes, retakeFrom, lastAttempt } = placement
  return (
    <div className="bg-surface border-line shadow-raised relative grid grid-cols-[minmax(0,1fr)] gap-6 overflow-hidden rounded-lg border p-6 sm:p-8">
      <div aria-hidden className="gradient-fill absolute inset-x-0 top-0 h-1" />
      <div>
        <p className="text-ink-faint text-sm">
          {t('name.PLACEMENT')}
          {' · '}
          {t('placement.about', { minutes })}
        </p>
        <h2 className="mt-3 text-xl">{t('placement.title')}</h2>
        <div className="text-ink-soft mt-3 grid max-w-[62ch] gap-3">
          <p>{t('placement.text')}</p>
          <p>{t('placement.gets')}</p>
          <Purpose />
        </div>
      </div>
      {lastAttempt ? <LastResult base={base} assessment={placement} /> : null}
      {retakeFrom ? (
        <p className="text-ink-soft text-sm">{t('retake.from', { date: day(retakeFrom) })}</p>
      ) : (
        <Link
          to={startAddress(base, placement)}
          prefetch="intent"
          className={`${buttonClass({ size: 'large' })} w-fit max-sm:w-full`}
        >
          {t('placement.begin')}
          <ArrowRight aria-hidden className="size-5" strokeWidth={1.75} />
        </Link>
      )}
    </div>
  )
}
