import { Form, useActionData, useNavigation } from '@remix-run/react'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { FormRefusal } from '~/forms/form-refusal'
import type { Refused } from '~/forms/form-result'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'
import { fileInputClass } from './zip-input'

export function NewExerciseForm({ organizationId }: { organizationId: string }) {
  const { t } = useTranslation('authoring')
  const answer = useActionData<Refused | { tooLarge: true }>()
  const busy = useNavigation().formMethod === 'POST'
  const refusal = answer && 'fields' in answer ? answer : undefined
  const form = useFocusOnRefusal(answer)
  return (
    <Form
      ref={form}
      method="post"
      encType="multipart/form-data"
      noValidate
      className="border-line bg-surface grid gap-4 rounded border p-5"
    >
      <input type="hidden" name="organization" value={organizationId} />
      <FormRefusal refusal={refusal} />
      <div className="grid items-start gap-4 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
        <Field label={t('new.name')} hint={t('new.nameHint')} error={refusal?.fields.name} required>
          <Input name="name" autoComplete="off" maxLength={60} defaultValue={refusal?.values.name} />
        </Field>
        <Field
          label={t('new.zip')}
          hint={t('new.zipHint')}
          error={answer && 'tooLarge' in answer ? t('new.tooLarge') : undefined}
        >
          <Input name="zip" type="file" accept=".zip,application/zip" className={fileInputClass} />
        </Field>
        <Button type="submit" icon={Plus} busy={busy} className="h-11 md:mt-[1.6875rem]">
          {t('new.submit')}
        </Button>
      </div>
    </Form>
  )
}
