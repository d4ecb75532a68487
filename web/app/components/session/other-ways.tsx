import { useNavigation, useSearchParams, useSubmit } from '@remix-run/react'
import { Building2, KeyRound, Mail } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import { Button } from '~/components/ui/button'
import { usePasskeySignIn } from '~/session/use-passkey-sign-in'

/** Ways in beside the password, in its form: the link goes to the e-mail that stands there. */
export function OtherWays() {
  const { t } = useTranslation('session')
  const asking = useNavigation().formData?.get('intent')
  const [search] = useSearchParams()
  return (
    <>
      <Or />
      <div className="grid gap-3">
        <PasskeyButton />
        <Button
          type="submit"
          name="intent"
          value="link"
          tone="secondary"
          size="large"
          icon={Mail}
          busy={asking === 'link'}
        >
          {t('link.ask')}
        </Button>
        {search.has('own') ? null : (
          <Button
            type="submit"
            name="intent"
            value="company"
            tone="secondary"
            size="large"
            icon={Building2}
            busy={asking === 'company'}
          >
            {t('company.ask')}
          </Button>
        )}
      </div>
    </>
  )
}

export function Or() {
  const { t } = useTranslation('session')
  return (
    <p className="text-ink-faint flex items-center gap-3 text-sm">
      <span aria-hidden className="border-line grow border-t" />
      {t('passkey.or')}
      <span aria-hidden className="border-line grow border-t" />
    </p>
  )
}

/** Passkeys are the browser's, so their button is there once its script runs. */
function PasskeyButton() {
  const { t } = useTranslation('session')
  const submit = useSubmit()
  const isEntering = useNavigation().formData?.has('credential') ?? false
  const passkey = usePasskeySignIn((credential) => submit({ credential }, { method: 'post' }))
  if (!passkey.isSupported) return null
  return (
    <>
      <Button
        tone="secondary"
        size="large"
        icon={KeyRound}
        busy={passkey.isAsking || isEntering}
        onClick={passkey.ask}
      >
        {t('passkey.signIn')}
      </Button>
      {passkey.trouble ? (
        <Banner tone="caution" live>
          {passkey.trouble === 'unused' ? t('passkey.unused') : passkey.trouble.refusal}
        </Banner>
      ) : null}
    </>
  )
}
