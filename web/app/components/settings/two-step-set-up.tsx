import { useFetcher } from '@remix-run/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { FormRefusal } from '~/forms/form-refusal'
import type { Refused } from '~/forms/form-result'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'

export interface SetUp {
  secret: string
  qr: { path: string; size: number }
}

interface TwoStepSetUpProps {
  setUp: SetUp
  onCodes: (codes: string[]) => void
  onCancel: () => void
}

/** The secret as a picture and as text, and the first code as a proof that it has arrived. */
export function TwoStepSetUp({ setUp, onCodes, onCancel }: TwoStepSetUpProps) {
  const { t } = useTranslation('settings')
  const fetcher = useFetcher<Refused | { recoveryCodes: string[] }>()
  const answer = fetcher.data
  const refusal = fetcher.state === 'idle' && answer && 'fields' in answer ? answer : undefined
  const form = useFocusOnRefusal(refusal)
  // The codes come from outside React and belong to the page above: this form is gone once the page is read afresh.
  useEffect(() => {
    if (answer && 'recoveryCodes' in answer) onCodes(answer.recoveryCodes)
  }, [answer])
  return (
    <div className="border-line bg-surface grid gap-5 rounded border p-5">
      <div className="flex flex-wrap items-start gap-5">
        <QrCode {...setUp.qr} />
        <div className="grid min-w-48 flex-1 gap-3">
          <div>
            <p className="text-sm font-medium">{t('twoStep.scan.title')}</p>
            <p className="text-ink-soft mt-1 text-sm">{t('twoStep.scan.text')}</p>
          </div>
          <div>
            <p className="text-ink-soft text-sm">{t('twoStep.scan.typed')}</p>
            <code className="mt-1 block font-mono text-sm leading-relaxed tracking-wide break-words">
              {setUp.secret.match(/.{1,4}/g)?.join(' ')}
            </code>
          </div>
        </div>
      </div>
      <fetcher.Form ref={form} method="post" className="grid gap-5" noValidate>
        <FormRefusal refusal={refusal} />
        <Field label={t('twoStep.scan.code')} error={refusal?.fields.code} required>
          <Input
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            className="max-w-48 tabular-nums tracking-widest"
          />
        </Field>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" name="intent" value="two-step-confirm" busy={fetcher.state !== 'idle'}>
            {t('twoStep.scan.submit')}
          </Button>
          <Button tone="quiet" onClick={onCancel}>
            {t('twoStep.scan.cancel')}
          </Button>
        </div>
      </fetcher.Form>
    </div>
  )
}

/** Black on white in either theme: cameras want it so. */
function QrCode({ path, size }: { path: string; size: number }) {
  const { t } = useTranslation('settings')
  return (
    <svg
      role="img"
      aria-label={t('twoStep.scan.picture')}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="border-line size-48 shrink-0 rounded border"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
