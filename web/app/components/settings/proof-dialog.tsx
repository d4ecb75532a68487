import { useFetcher } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { useToast } from '~/components/ui/toast'
import { FormRefusal } from '~/forms/form-refusal'
import type { Refused } from '~/forms/form-result'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'

interface ProofDialogProps {
  title: string
  text: string
  intent: string
  /** As well as a code. */
  takesPassword: boolean
  /** Said when it is done, where nothing else shows it. */
  done?: string
  onCodes?: (codes: string[]) => void
  isDangerous?: boolean
}

/** Asks for a code before something is changed that a thief would like to change. */
export function ProofDialog({
  title,
  text,
  intent,
  takesPassword,
  done,
  onCodes,
  isDangerous,
}: ProofDialogProps) {
  const { t } = useTranslation('settings')
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const fetcher = useFetcher<Refused | { recoveryCodes: string[] } | { done: string }>()
  const answer = fetcher.data
  const isSettled = open && fetcher.state === 'idle'
  const refusal = isSettled && answer && 'fields' in answer ? answer : undefined
  const form = useFocusOnRefusal(refusal)
  // The answer arrives from outside React; closing, saying and handing on are effects of its arrival, before the page is
  // read afresh and this dialog perhaps gone.
  useEffect(() => {
    if (!answer || 'fields' in answer) return
    setOpen(false)
    if (done) toast({ text: done, tone: 'success' })
    if ('recoveryCodes' in answer) onCodes?.(answer.recoveryCodes)
  }, [answer])
  return (
    <Dialog
      title={title}
      description={text}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button tone={isDangerous ? 'quiet' : 'secondary'}>{title}</Button>}
    >
      <fetcher.Form ref={form} method="post" className="grid gap-5" noValidate>
        <FormRefusal refusal={refusal} />
        <Field
          label={t(takesPassword ? 'twoStep.proofOrPassword' : 'twoStep.proof')}
          hint={t(takesPassword ? 'twoStep.proofOrPasswordHint' : 'twoStep.proofHint')}
          error={refusal?.fields.proof}
          required
        >
          <Input
            name="proof"
            type={takesPassword ? 'password' : 'text'}
            autoComplete={takesPassword ? 'current-password' : 'one-time-code'}
          />
        </Field>
        <Button
          type="submit"
          name="intent"
          value={intent}
          tone={isDangerous ? 'danger' : 'primary'}
          busy={fetcher.state !== 'idle'}
        >
          {title}
        </Button>
      </fetcher.Form>
    </Dialog>
  )
}
