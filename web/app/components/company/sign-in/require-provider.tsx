import { ShieldCheck } from 'lucide-react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Time } from '~/components/ui/time'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'

interface RequireProviderProps {
  organizationId: string
  since: string | null
  canDecide: boolean
}

/** Whether people enter by the providers alone; an owner decides. */
export function RequireProvider({ organizationId, since, canDecide }: RequireProviderProps) {
  const { t } = useTranslation('company')
  const { Form, busy, refusal } = usePostedForm(() =>
    t(since ? 'signIn.required.nowOff' : 'signIn.required.nowOn'),
  )
  const sure = (event: FormEvent) => {
    if (!since && !window.confirm(t('signIn.required.sure'))) event.preventDefault()
  }
  return (
    <Form method="post" onSubmit={sure} className="grid gap-4">
      <FormRefusal refusal={refusal} />
      {since ? (
        <p className="flex items-start gap-2.5 text-sm">
          <ShieldCheck aria-hidden className="text-success size-5 shrink-0" strokeWidth={1.5} />
          <span>
            {t('signIn.required.since')} <Time value={since} shape="date" />
          </span>
        </p>
      ) : (
        <p className="text-ink-soft text-sm">{t('signIn.required.text')}</p>
      )}
      <input type="hidden" name="organization" value={organizationId} />
      <input type="hidden" name="isRequired" value={since ? 'no' : 'yes'} />
      {canDecide ? (
        <Button
          type="submit"
          name="intent"
          value="require"
          tone="secondary"
          busy={busy}
          className="justify-self-start"
        >
          {t(since ? 'signIn.required.turnOff' : 'signIn.required.turnOn')}
        </Button>
      ) : (
        <p className="text-ink-soft text-sm">{t('signIn.ownersOnly')}</p>
      )}
    </Form>
  )
}
