import { Link } from '@remix-run/react'
import { RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '~/components/ui/button'

/** On the home page, as long as something waits to be refreshed. */
export function ReviewLine({ review, base }: { review: { due: number; minutes: number }; base: string }) {
  const { t } = useTranslation('review')
  if (review.due === 0) return null
  return (
    <div className="border-line mt-4 flex flex-wrap items-center gap-x-4 gap-y-3 rounded border px-5 py-4">
      <RotateCcw aria-hidden className="text-accent size-6 shrink-0" strokeWidth={1.5} />
      <p className="min-w-0 flex-1 basis-64 font-medium">
        {t('home.line', { count: review.due, minutes: t('minutes', { count: review.minutes }) })}
      </p>
      <Link
        to={`${base}/review`}
        prefetch="intent"
        className={`${buttonClass({ tone: 'secondary' })} max-sm:w-full`}
      >
        {t('home.begin')}
      </Link>
    </div>
  )
}
