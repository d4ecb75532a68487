import { Link, Navigate, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import { safeReturnPath } from '~/session/return-path'
import { useSignedInAgain } from '~/session/use-signed-in-again'

/** The letter's link is opened in another tab; once it was used, this one goes where it was going. */
export function LinkSent({ email }: { email: string }) {
  const { t } = useTranslation('session')
  const [search] = useSearchParams()
  if (useSignedInAgain()) return <Navigate to={safeReturnPath(search.get('next')) ?? '/'} replace />
  return (
    <div className="grid gap-5">
      <Banner tone="success" title={t('link.sent.title')} live>
        {t('link.sent.text', { email })}
      </Banner>
      <Link
        to={`/sign-in?${search}`}
        className="text-accent text-sm font-medium underline underline-offset-4"
      >
        {t('link.sent.again')}
      </Link>
    </div>
  )
}
