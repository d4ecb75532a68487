import { Send } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { FormRefusal } from '~/forms/form-refusal'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'
import type { Role } from '~/graphql/generated/graphql'
import { grantableRoles } from '~/people/roles'
import { usePostedForm } from '~/forms/use-posted-form'
import { OfferFields } from './offer-fields'

interface InviteFormProps {
  organizationId: string
  teams: { id: string; name: string }[]
  paths: { id: string; title: string }[]
  viewerRole: Role
}

export function InviteForm({ organizationId, teams, paths, viewerRole }: InviteFormProps) {
  const { t } = useTranslation(['people', 'common'])
  const { Form, busy, refusal } = usePostedForm(
    (email) => t('invite.done', { email }),
    () => form.current?.reset(),
  )
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
      <Field label={t('invite.email')} error={refusal?.fields.email} required>
        <Input name="email" type="email" autoComplete="off" />
      </Field>
      <div className="grid items-start gap-4 md:grid-cols-3">
        <OfferFields roles={grantableRoles(viewerRole)} teams={teams} paths={paths} refusal={refusal} />
      </div>
      <Button
        type="submit"
        name="intent"
        value="invite"
        icon={Send}
        busy={busy}
        className="justify-self-start"
      >
        {t('invite.submit')}
      </Button>
    </Form>
  )
}
