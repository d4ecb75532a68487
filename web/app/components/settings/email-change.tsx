import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { useToast } from '~/components/ui/toast'
import { FormRefusal } from '~/forms/form-refusal'
import type { Refused } from '~/forms/form-result'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'

/** The address of the account, and the way to another: a code goes there and comes back here. */
export function EmailChange({ email, hasPassword }: { email: string; hasPassword: boolean }) {
  const { t } = useTranslation('settings')
  const [open, setOpen] = useState(false)
  return (
    <div className="border-line bg-surface flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded border px-5 py-4">
      <div className="min-w-0">
        <p className="text-ink-soft text-sm">{t('email.label')}</p>
        <p className="truncate text-sm font-medium" title={email}>
          {email}
        </p>
      </div>
      <Dialog
        title={t('email.change')}
        description={t('email.text')}
        open={open}
        onOpenChange={setOpen}
        trigger={<Button tone="secondary">{t('email.change')}</Button>}
      >
        <Steps hasPassword={hasPassword} onDone={() => setOpen(false)} />
      </Dialog>
    </div>
  )
}

/** Inside the dialog, so that each opening begins anew. */
function Steps({ hasPassword, onDone }: { hasPassword: boolean; onDone: () => void }) {
  const [sentTo, setSentTo] = useState<string>()
  return sentTo ? (
    <CodeForm sentTo={sentTo} onDone={onDone} onBack={() => setSentTo(undefined)} />
  ) : (
    <AddressForm hasPassword={hasPassword} onSent={setSentTo} />
  )
}

interface AddressFormProps {
  hasPassword: boolean
  onSent: (email: string) => void
}

function AddressForm({ hasPassword, onSent }: AddressFormProps) {
  const { t } = useTranslation('settings')
  const { Form, busy, refusal, answer } = useStep<{ sentTo: string }>()
  const form = useFocusOnRefusal(refusal)
  // The letter is on its way: the next step is an effect of the answer.
  useEffect(() => {
    if (answer) onSent(answer.sentTo)
  }, [answer])
  return (
    <Form ref={form} method="post" className="grid gap-5" noValidate>
      <FormRefusal refusal={refusal} />
      <Field label={t('email.new')} error={refusal?.fields.email} required>
        <Input name="email" type="email" autoComplete="email" />
      </Field>
      {hasPassword ? (
        <Field
          label={t('password.current')}
          hint={t('email.passwordHint')}
          error={refusal?.fields.currentPassword}
        >
          <Input name="currentPassword" type="password" autoComplete="current-password" />
        </Field>
      ) : null}
      <Button type="submit" name="intent" value="email-begin" busy={busy}>
        {t('email.send')}
      </Button>
    </Form>
  )
}

interface CodeFormProps {
  sentTo: string
  onDone: () => void
  onBack: () => void
}

function CodeForm({ sentTo, onDone, onBack }: CodeFormProps) {
  const { t } = useTranslation('settings')
  const toast = useToast()
  const { Form, busy, refusal, answer } = useStep<{ done: string }>()
  const form = useFocusOnRefusal(refusal)
  const first = useRef<HTMLInputElement>(null)
  // The form that had the focus is gone.
  useEffect(() => first.current?.focus(), [])
  // Closing and saying so are effects of the answer's arrival.
  useEffect(() => {
    if (!answer) return
    toast({ text: t('email.changed', { email: answer.done }), tone: 'success' })
    onDone()
  }, [answer])
  return (
    <Form ref={form} method="post" className="grid gap-5" noValidate>
      <FormRefusal refusal={refusal} />
      <p className="text-ink-soft text-sm">{t('email.sent', { email: sentTo })}</p>
      <Field label={t('email.code')} error={refusal?.fields.code} required>
        <Input name="code" inputMode="numeric" autoComplete="one-time-code" ref={first} />
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" name="intent" value="email-confirm" busy={busy}>
          {t('email.confirm')}
        </Button>
        <Button tone="quiet" onClick={onBack}>
          {t('email.another')}
        </Button>
      </div>
    </Form>
  )
}

function useStep<Answer extends object>() {
  const fetcher = useFetcher<Refused | Answer>()
  const data = fetcher.state === 'idle' ? (fetcher.data as Refused | Answer | undefined) : undefined
  const refusal = data && 'fields' in data ? data : undefined
  const answer = data && !('fields' in data) ? (data as Answer) : undefined
  return { Form: fetcher.Form, busy: fetcher.state !== 'idle', refusal, answer }
}
