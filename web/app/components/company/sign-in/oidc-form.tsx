import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { FormRefusal } from '~/forms/form-refusal'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { ShownProviderFragment } from '~/graphql/generated/graphql'

interface ConnectionFormProps {
  organizationId: string
  /** The one to change. */
  provider?: ShownProviderFragment
  onSaved: () => void
}

/** Saving asks the issuer what it tells of itself, so that a wrong address is told here and not at the first sign-in. */
export function OidcForm({ organizationId, provider, onSaved }: ConnectionFormProps) {
  const { t } = useTranslation(['company', 'common'])
  const { Form, busy, refusal } = usePostedForm(() => t('signIn.saved'), onSaved)
  const form = useFocusOnRefusal(refusal)
  const { fields = {} } = refusal ?? {}
  return (
    <Form ref={form} method="post" noValidate className="grid gap-5">
      <input type="hidden" name="organization" value={organizationId} />
      <input type="hidden" name="provider" value={provider?.id ?? ''} />
      <FormRefusal refusal={refusal} />
      <Field label={t('signIn.name')} hint={t('signIn.nameHint')} error={fields.name} required>
        <Input name="name" autoComplete="off" defaultValue={provider?.name} />
      </Field>
      <Field
        label={t('signIn.oidc.issuer')}
        hint={t('signIn.oidc.issuerHint')}
        error={fields.issuer}
        required
      >
        <Input name="issuer" inputMode="url" autoComplete="off" defaultValue={provider?.issuer} />
      </Field>
      <Field label={t('signIn.oidc.clientId')} error={fields.clientId} required>
        <Input name="clientId" autoComplete="off" defaultValue={provider?.clientId ?? ''} />
      </Field>
      <Field
        label={t('signIn.oidc.clientSecret')}
        hint={t(provider?.hasClientSecret ? 'signIn.oidc.secretKept' : 'signIn.oidc.secretHint')}
        error={fields.clientSecret}
      >
        <Input name="clientSecret" type="password" autoComplete="off" />
      </Field>
      <Field label={t('signIn.oidc.scopes')} hint={t('signIn.oidc.scopesHint')}>
        <Input name="scopes" autoComplete="off" defaultValue={provider?.scopes ?? 'openid email profile'} />
      </Field>
      <Button type="submit" name="intent" value="save-oidc" busy={busy} className="justify-self-start">
        {t('common:action.save')}
      </Button>
    </Form>
  )
}
