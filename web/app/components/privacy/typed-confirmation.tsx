import { useFetcher } from '@remix-run/react'
import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { FormRefusal } from '~/forms/form-refusal'
import type { Refused } from '~/forms/form-result'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'

interface TypedConfirmationProps {
  /** On the button that opens the dialog. */
  trigger: string
  title: string
  text: string
  /** Says what is to be typed. */
  label: string
  submit: string
  field: 'email' | 'name'
  intent: string
  /** Sent along. */
  organization?: string
}

/** For what cannot be undone for long: nobody types an address by a slip. Whoever succeeds is led away by the answer. */
export function TypedConfirmation(props: TypedConfirmationProps) {
  const fetcher = useFetcher<Refused>()
  const refusal =
    fetcher.state === 'idle' && fetcher.data && 'fields' in fetcher.data ? fetcher.data : undefined
  const form = useFocusOnRefusal(refusal)
  return (
    <Dialog
      title={props.title}
      description={props.text}
      trigger={
        <Button tone="danger" className="justify-self-start">
          {props.trigger}
        </Button>
      }
    >
      <fetcher.Form ref={form} method="post" className="grid gap-5" noValidate>
        <FormRefusal refusal={refusal} />
        {props.organization ? <input type="hidden" name="organization" value={props.organization} /> : null}
        <Field label={props.label} error={refusal?.fields[props.field]} required>
          <Input
            name={props.field}
            type="text"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={refusal?.values[props.field]}
          />
        </Field>
        <Button
          type="submit"
          name="intent"
          value={props.intent}
          tone="danger"
          busy={fetcher.state !== 'idle'}
        >
          {props.submit}
        </Button>
      </fetcher.Form>
    </Dialog>
  )
}
