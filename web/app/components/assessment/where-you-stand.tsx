import { Link } from '@remix-run/react'
import { Gauge } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { startAddress } from '~/assessment/address'
import { buttonClass } from '~/components/ui/button'
import type { HomeQuery } from '~/graphql/generated/graphql'
import { GoOn } from './go-on'

type Organization = NonNullable<HomeQuery['organization']>

interface WhereYouStandProps extends Pick<Organization, 'openAttempt' | 'placement'> {
  base: string
}

/** On the home page: the attempt that waits, or the placement for whoever has not taken it. */
export function WhereYouStand({ base, openAttempt, placement }: WhereYouStandProps) {
  const { t } = useTranslation('assessment')
  if (openAttempt)
    return (
      <div className="mt-4">
        <GoOn base={base} attempt={openAttempt} />
      </div>
    )
  if (!placement || placement.lastAttempt || placement.retakeFrom) return null
  return (
    <div className="border-line mt-4 flex flex-wrap items-center gap-x-4 gap-y-3 rounded border px-5 py-4">
      <Gauge aria-hidden className="text-accent size-6 shrink-0" strokeWidth={1.5} />
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium">{t('home.title')}</p>
        <p className="text-ink-soft text-sm">{t('home.text', { minutes: placement.minutes })}</p>
      </div>
      <Link
        to={startAddress(base, { kind: 'PLACEMENT' })}
        prefetch="intent"
        className={`${buttonClass({ tone: 'secondary' })} max-sm:w-full`}
      >
        {t('home.look')}
      </Link>
    </div>
  )
}
