import { KeyRound } from 'lucide-react'
import { useNavigation, useSubmit } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import { Button } from '~/components/ui/button'
import { usePasskeySignIn } from '~/session/use-passkey-sign-in'

/** Ways in beside the password. Passkeys are the browser's, so their button is there once its script runs. */
export function OtherWays() {
  const { t } = useTranslation('session')
  const submit = useSubmit()
  const isLeaving = useNavigation().state !== 'idle'
  const passkey = usePasskeySignIn((credential) => submit({ credential }, { method: 'post' }))
  if (!passkey.isSupported) return null
  return (
    <div className="mt-6 grid gap-4">
      <p className="text-ink-faint flex items-center gap-3 text-sm">
        <span aria-hidden className="border-line grow border-t" />
        {t('passkey.or')}
        <span aria-hidden className="border-line grow border-t" />
      </p>
      <Button
        tone="secondary"
        size="large"
        icon={KeyRound}
        busy={passkey.isAsking || isLeaving}
        onClick={passkey.ask}
      >
        {t('passkey.signIn')}
      </Button>
      {passkey.trouble ? (
        <Banner tone="caution" live>
          {passkey.trouble === 'unused' ? t('passkey.unused') : passkey.trouble.refusal}
        </Banner>
      ) : null}
    </div>
  )
}
