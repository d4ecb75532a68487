import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input, Select } from '~/components/ui/input'
import { FormRefusal } from '~/forms/form-refusal'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { Locale } from '~/graphql/generated/graphql'
import { fromApiLocale, locales } from '~/i18n/locale'

/** Name and language of the person. */
export function ProfileForm({ viewer }: { viewer: { name: string; locale: Locale } }) {
  const { t } = useTranslation(['settings', 'common'])
  const { Form, busy, refusal } = usePostedForm(() => t('profile.saved'))
  const form = useFocusOnRefusal(refusal)
  return (
    <Form ref={form} method="post" className="grid gap-5" noValidate>
      <FormRefusal refusal={refusal} />
      <Field label={t('profile.name')} error={refusal?.fields.name} required>
        <Input name="name" autoComplete="name" defaultValue={refusal?.values.name ?? viewer.name} />
      </Field>
      <Field label={t('common:language.label')} error={refusal?.fields.locale}>
        <Select name="locale" defaultValue={fromApiLocale(viewer.locale)}>
          {locales.map((locale) => (
            <option key={locale} value={locale} lang={locale}>
              {t(`common:language.${locale}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Button type="submit" name="intent" value="profile" busy={busy} className="justify-self-start">
        {t('common:action.save')}
      </Button>
    </Form>
  )
}
