import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Textarea } from '~/components/ui/input'
import { AskingForm, Folded, useAskingForm, useClientKey } from './asking-form'

interface AnswerFormProps {
  asked: string
  /** Another one each time the page is read. */
  clientKey: string
}

export function AnswerForm({ asked, clientKey: fresh }: AnswerFormProps) {
  const { t } = useTranslation('asking')
  const name = `answer ${asked}`
  const { busy, refusal } = useAskingForm(name)
  const clientKey = useClientKey(name, fresh)
  return (
    <div>
      <Folded key={clientKey} name={name} label={t('answer.write')} isFirst>
        <AskingForm name={name} intent="answer-question" about={{ asked, clientKey }} className="grid gap-3">
          <Field
            label={t('answer.label')}
            quietLabel
            hint={t('ask.format')}
            error={refusal?.fields.body}
            required
          >
            <Textarea name="body" maxLength={4000} defaultValue={refusal?.values.body} />
          </Field>
          <Button type="submit" size="small" busy={busy} className="justify-self-start">
            {t('answer.submit')}
          </Button>
        </AskingForm>
      </Folded>
    </div>
  )
}
