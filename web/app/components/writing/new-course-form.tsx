import { Form, useActionData, useNavigation } from '@remix-run/react'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input, Select } from '~/components/ui/input'
import { FormRefusal } from '~/forms/form-refusal'
import type { Refused } from '~/forms/form-result'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'
import { writingLocales } from '~/writing/lesson-draft'

export function NewCourseForm({ organizationId }: { organizationId: string }) {
  const { t, i18n } = useTranslation('writing')
  const refusal = useActionData<Refused>()
  const busy = useNavigation().formMethod === 'POST'
  const form = useFocusOnRefusal(refusal)
  return (
    <Form
      ref={form}
      method="post"
      noValidate
      className="border-line bg-surface grid gap-4 rounded border p-5"
    >
      <input type="hidden" name="organization" value={organizationId} />
      <FormRefusal refusal={refusal} />
      <div className="grid items-start gap-4 md:grid-cols-[minmax(0,1fr)_12rem]">
        <Field label={t('about.name')} error={refusal?.fields.title} required>
          <Input name="title" autoComplete="off" maxLength={120} defaultValue={refusal?.values.title} />
        </Field>
        <Field label={t('new.language')}>
          <Select name="locale" defaultValue={i18n.language === 'zh-CN' ? 'ZH_CN' : 'EN'}>
            {writingLocales.map((locale) => (
              <option key={locale} value={locale}>
                {t(`language.${locale}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field label={t('about.summary')} hint={t('about.summaryHint')} error={refusal?.fields.summary}>
        <Input name="summary" autoComplete="off" maxLength={400} defaultValue={refusal?.values.summary} />
      </Field>
      <Button type="submit" icon={Plus} busy={busy} className="justify-self-start">
        {t('new.submit')}
      </Button>
    </Form>
  )
}
