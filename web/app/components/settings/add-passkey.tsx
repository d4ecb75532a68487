import { useFetcher } from '@remix-run/react'
import {
  browserSupportsWebAuthn,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
} from '@simplewebauthn/browser'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import { Button } from '~/components/ui/button'
import { useHydrated } from '~/components/ui/use-hydrated'
import { FormRefusal } from '~/forms/form-refusal'
import type { Refused } from '~/forms/form-result'
import { usePostedForm } from '~/forms/use-posted-form'
import { useBrowserName } from './use-browser-name'

type Begun = Refused | { options: PublicKeyCredentialCreationOptionsJSON }

/** Asks for a challenge, lets the browser make a key, and hands its public half in. */
export function AddPasskey({ here }: { here: { browser: string; system: string } }) {
  const { t } = useTranslation('settings')
  const isUnsupported = useHydrated() && !browserSupportsWebAuthn()
  const [isUnfinished, setUnfinished] = useState(false)
  const name = useBrowserName(here)
  const begin = useFetcher<Begun>()
  const finish = usePostedForm(() => t('passkeys.added'))
  const begun = begin.data
  // The challenge arrives from outside React; the browser is asked once for each.
  useEffect(() => {
    if (!begun || !('options' in begun)) return
    startRegistration({ optionsJSON: begun.options }).then(
      (made) =>
        finish.submit({ intent: 'passkey-add', credential: JSON.stringify(made), name }, { method: 'post' }),
      () => setUnfinished(true),
    )
  }, [begun])
  if (isUnsupported) return <p className="text-ink-faint text-sm">{t('passkeys.unsupported')}</p>
  const refusal = finish.refusal ?? (begun && 'fields' in begun ? begun : undefined)
  return (
    <>
      <FormRefusal refusal={refusal} />
      {isUnfinished ? (
        <Banner tone="caution" live>
          {t('passkeys.unfinished')}
        </Banner>
      ) : null}
      <begin.Form method="post" onSubmit={() => setUnfinished(false)}>
        <Button
          type="submit"
          name="intent"
          value="passkey-begin"
          tone="secondary"
          busy={begin.state !== 'idle' || finish.busy}
        >
          {t('passkeys.add')}
        </Button>
      </begin.Form>
    </>
  )
}
