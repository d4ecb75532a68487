import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import { signInAgainAddress } from '~/session/sign-in-again'
import { useSignedInAgain } from '~/session/use-signed-in-again'

/** Signing in happens in a tab of its own, so that the form stays as it is, and nothing typed is stored anywhere. */
export function SignInAgain({ why, asksOwn }: { why: string; asksOwn: boolean }) {
  const { t } = useTranslation('session')
  const { pathname } = useLocation()
  if (useSignedInAgain())
    return (
      <Banner tone="success" live>
        {t('again.goOn')}
      </Banner>
    )
  return (
    <Banner tone="danger" live>
      <p>{why}</p>
      <a
        href={signInAgainAddress({ page: pathname, next: '/signed-in', asksOwn })}
        target="_blank"
        rel="opener"
        className="mt-1 inline-block font-medium underline underline-offset-4"
      >
        {t(asksOwn ? 'again.openOwn' : 'again.open')}
      </a>
    </Banner>
  )
}
