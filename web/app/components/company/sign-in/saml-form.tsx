import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input, Textarea } from '~/components/ui/input'
import { FormRefusal } from '~/forms/form-refusal'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { ShownProviderFragment } from '~/graphql/generated/graphql'

interface SamlFormProps {
  organizationId: string
  /** The one to change. */
  provider?: ShownProviderFragment
  onSaved: () => void
}

/** Metadata says it all; whoever has none types the three parts. */
export function SamlForm({ organizationId, provider, onSaved }: SamlFormProps) {
  const { t } = useTranslation(['company', 'common'])
  const { Form, busy, refusal } = usePostedForm(() => t('signIn.saved'), onSaved)
  const form = useFocusOnRefusal(refusal)
  const { fields = {} } = refusal ?? {}
  return (
    <Form ref={form} method="post" encType="multipart/form-data" noValidate className="grid gap-5">
      <input type="hidden" name="organization" value={organizationId} />
      <input type="hidden" name="provider" value={provider?.id ?? ''} />
      <FormRefusal refusal={refusal} />
      <Field label={t('signIn.name')} hint={t('signIn.nameHint')} error={fields.name} required>
        <Input name="name" autoComplete="off" defaultValue={provider?.name} />
      </Field>
      <Field label={t('signIn.saml.file')} hint={t('signIn.saml.fileHint')} error={fields.metadata}>
        <Input name="metadataFile" type="file" accept=".xml,text/xml,application/xml" className="py-2" />
      </Field>
      <Field label={t('signIn.saml.paste')}>
        <Textarea name="metadata" spellCheck={false} className="font-mono text-sm" />
      </Field>
      <details open={Boolean(provider ?? fields.entityId ?? fields.ssoUrl ?? fields.certificates)}>
        <summary className="text-accent cursor-pointer text-sm font-medium">{t('signIn.saml.typed')}</summary>
        <div className="mt-4 grid gap-5">
          <Field label={t('signIn.saml.entityId')} error={fields.entityId}>
            <Input name="entityId" autoComplete="off" defaultValue={provider?.issuer} />
          </Field>
          <Field label={t('signIn.saml.ssoUrl')} error={fields.ssoUrl}>
            <Input name="ssoUrl" inputMode="url" autoComplete="off" defaultValue={provider?.ssoUrl ?? ''} />
          </Field>
          <Field
            label={t('signIn.saml.certificates')}
            hint={t('signIn.saml.certificatesHint')}
            error={fields.certificates}
          >
            <Textarea name="certificates" spellCheck={false} className="font-mono text-sm" />
          </Field>
        </div>
      </details>
      <Button type="submit" name="intent" value="save-saml" busy={busy} className="justify-self-start">
        {t('common:action.save')}
      </Button>
    </Form>
  )
}
