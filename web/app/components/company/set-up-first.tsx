import { Link } from '@remix-run/react'
import { Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '~/components/ui/button'

/** On the home page of whoever has a company and nobody in it: what else there is to see needs people. */
export function SetUpFirst({ base }: { base: string }) {
  const { t } = useTranslation('home')
  return (
    <div className="border-line bg-surface mb-4 flex flex-wrap items-center gap-x-4 gap-y-3 rounded border px-5 py-4">
      <Users aria-hidden className="text-accent size-6 shrink-0" strokeWidth={1.5} />
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium">{t('alone.title')}</p>
        <p className="text-ink-soft text-sm">{t('alone.text')}</p>
      </div>
      <Link to={`${base}/setup`} className={`${buttonClass({ tone: 'secondary' })} max-sm:w-full`}>
        {t('alone.setUp')}
      </Link>
    </div>
  )
}
