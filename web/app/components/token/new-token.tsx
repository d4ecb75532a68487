import { useFetcher } from '@remix-run/react'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyField } from '~/components/people/copy-field'
import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { Field } from '~/components/ui/field'
import { Input, Select } from '~/components/ui/input'
import { FormRefusal } from '~/forms/form-refusal'
import type { Refused } from '~/forms/form-result'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'
import type { TokenKind } from '~/token/scopes'
import { ScopeChoices } from './scope-choices'
import { TermChoice } from './term-choice'

interface NewTokenProps {
  kind: TokenKind
  /** Where it may work; a choice where there are several. */
  companies: { id: string; name: string }[]
}

/** Each opening is a form of its own: what it made is not shown again. */
export function NewToken(props: NewTokenProps) {
  const { t } = useTranslation('token')
  const [open, setOpen] = useState(false)
  return (
    <div>
      <Dialog
        title={t(`${props.kind}.new`)}
        description={t(`${props.kind}.newText`)}
        open={open}
        onOpenChange={setOpen}
        trigger={
          <Button tone="secondary" icon={KeyRound}>
            {t(`${props.kind}.new`)}
          </Button>
        }
      >
        <NewTokenForm {...props} />
      </Dialog>
    </div>
  )
}

function NewTokenForm({ kind, companies }: NewTokenProps) {
  const { t } = useTranslation('token')
  const fetcher = useFetcher<Refused | { secret: string }>()
  const answer = fetcher.state === 'submitting' ? undefined : fetcher.data
  const refusal = answer && 'fields' in answer ? answer : undefined
  const form = useFocusOnRefusal(refusal)
  if (answer && 'secret' in answer)
    return <CopyField label={t('made')} hint={t('once')} value={answer.secret} />
  return (
    <fetcher.Form ref={form} method="post" noValidate className="grid gap-5">
      <FormRefusal refusal={refusal} />
      <Field label={t('name')} hint={t('nameHint')} error={refusal?.fields.name} required>
        <Input name="name" autoComplete="off" maxLength={60} />
      </Field>
      <CompanyChoice companies={companies} />
      <ScopeChoices kind={kind} error={refusal?.fields.scopes} />
      <TermChoice kind={kind} error={refusal?.fields.days} />
      <Button
        type="submit"
        name="intent"
        value={`create-${kind}-token`}
        busy={fetcher.state !== 'idle'}
        className="justify-self-start"
      >
        {t('submit')}
      </Button>
    </fetcher.Form>
  )
}

function CompanyChoice({ companies }: Pick<NewTokenProps, 'companies'>) {
  const { t } = useTranslation('token')
  if (companies.length === 1) return <input type="hidden" name="organization" value={companies[0]!.id} />
  return (
    <Field label={t('company')}>
      <Select name="organization">
        {companies.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  )
}
