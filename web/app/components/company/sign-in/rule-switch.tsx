import { ShieldCheck } from 'lucide-react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Time } from '~/components/ui/time'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'

interface RuleSwitchProps {
  organizationId: string
  /** Texts and intent are called by it. */
  rule: 'required' | 'twoStep'
  since: string | null
  canDecide: boolean
  /** What to know before it is switched on. */
  note?: string | undefined
}

const intents = { required: 'require', twoStep: 'require-two-step' } as const

/** A rule about how people enter the company, on or off; an owner decides. */
export function RuleSwitch({ organizationId, rule, since, canDecide, note }: RuleSwitchProps) {
  const { t } = useTranslation('company')
  const { Form, busy, refusal } = usePostedForm(() =>
    t(since ? `signIn.${rule}.nowOff` : `signIn.${rule}.nowOn`),
  )
  const sure = (event: FormEvent) => {
    if (!since && !window.confirm(t(`signIn.${rule}.sure`))) event.preventDefault()
  }
  return (
    <Form method="post" onSubmit={sure} className="grid gap-4">
      <FormRefusal refusal={refusal} />
      {since ? (
        <p className="flex items-start gap-2.5 text-sm">
          <ShieldCheck aria-hidden className="text-success size-5 shrink-0" strokeWidth={1.5} />
          <span>
            {t(`signIn.${rule}.since`)} <Time value={since} shape="date" />
          </span>
        </p>
      ) : (
        <p className="text-ink-soft text-sm">{t(`signIn.${rule}.text`)}</p>
      )}
      {note ? <p className="text-ink-soft text-sm">{note}</p> : null}
      <input type="hidden" name="organization" value={organizationId} />
      <input type="hidden" name="isRequired" value={since ? 'no' : 'yes'} />
      {canDecide ? (
        <Button
          type="submit"
          name="intent"
          value={intents[rule]}
          tone="secondary"
          busy={busy}
          className="justify-self-start"
        >
          {t(since ? `signIn.${rule}.turnOff` : `signIn.${rule}.turnOn`)}
        </Button>
      ) : (
        <p className="text-ink-soft text-sm">{t('signIn.ownersOnly')}</p>
      )}
    </Form>
  )
}
