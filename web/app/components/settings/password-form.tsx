import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { FormRefusal } from '~/forms/form-refusal'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'
import { usePostedForm } from '~/forms/use-posted-form'

/** `email` is for the browser's password manager, which must know whose password changes. */
export function PasswordForm({ email }: { email: string }) {
  const { t } = useTranslation(['settings', 'session'])
  const { Form, busy, refusal } = usePostedForm(
    () => t('password.changed'),
    () => form.current?.reset(),
  )
  const form = useFocusOnRefusal(refusal)
  return (
    <Form ref={form} method="post" className="grid gap-5" noValidate>
      <FormRefusal refusal={refusal} />
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <Field label={t('password.current')} error={refusal?.fields.currentPassword} required>
        <Input name="currentPassword" type="password" autoComplete="current-password" />
      </Field>
      <Field
        label={t('password.new')}
        hint={t('session:passwordHint')}
        error={refusal?.fields.password}
        required
      >
        <Input name="password" type="password" autoComplete="new-password" />
      </Field>
      <Button type="submit" name="intent" value="password" busy={busy} className="justify-self-start">
        {t('password.submit')}
      </Button>
    </Form>
  )
}
