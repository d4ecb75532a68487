import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input, Textarea } from '~/components/ui/input'
import type { AskedFragment } from '~/graphql/generated/graphql'
import { AskingForm, Folded, useAskingForm } from './asking-form'

/** One's own question. Once somebody has answered it stays, and a change is said. */
export function ChangeQuestion({ question }: { question: AskedFragment }) {
  const { t } = useTranslation(['asking', 'common'])
  const { id, title, body, viewerCanRemove } = question
  const name = `change ${id}`
  const { busy, refusal } = useAskingForm(name)
  return (
    <>
      <Folded key={`${title}\n${body}`} name={name} label={t('change')}>
        <AskingForm name={name} intent="change-question" about={{ asked: id }} className="grid gap-3">
          <Field label={t('ask.title')} error={refusal?.fields.title} required>
            <Input name="title" maxLength={150} defaultValue={refusal?.values.title ?? title} />
          </Field>
          <Field label={t('ask.body')} error={refusal?.fields.body}>
            <Textarea name="body" maxLength={4000} defaultValue={refusal?.values.body ?? body} />
          </Field>
          <Button type="submit" size="small" busy={busy} className="justify-self-start">
            {t('common:action.save')}
          </Button>
        </AskingForm>
      </Folded>
      {viewerCanRemove ? (
        <Remove name={`remove ${id}`} intent="remove-question" about={{ asked: id }} />
      ) : null}
    </>
  )
}

interface RemoveProps {
  name: string
  intent: string
  about: Record<string, string>
}

export function Remove({ name, intent, about }: RemoveProps) {
  const { t } = useTranslation('asking')
  const { busy } = useAskingForm(name)
  return (
    <AskingForm {...{ name, intent, about }}>
      <Button type="submit" tone="quiet" size="small" icon={Trash2} busy={busy}>
        {t('remove')}
      </Button>
    </AskingForm>
  )
}
