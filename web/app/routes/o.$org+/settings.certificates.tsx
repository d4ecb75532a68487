import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { Section } from '~/components/ui/section'
import { FormRefusal } from '~/forms/form-refusal'
import { refused, text } from '~/forms/form-result'
import { usePostedForm } from '~/forms/use-posted-form'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { notFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const CertificateSettingsQuery = graphql(`
  query CertificateSettings($org: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      viewerCanRevokeCertificates
    }
  }
`)

const RevokeCertificateMutation = graphql(`
  mutation RevokeCertificate($input: RevokeCertificateInput!) {
    revokeCertificate(input: $input) {
      organization {
        id
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

export const handle = page({ title: (t) => t('company:certificates.title') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const data = await query(request, CertificateSettingsQuery, { org: params.org ?? '' })
  const organization = requireOrganization(request, data)
  if (!organization.viewerCanRevokeCertificates) throw notFound()
  return { organizationId: organization.id }
}

/** By its address as it was shown to somebody: which certificates people have is theirs to tell. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const input = {
    organization: text(form, 'organization'),
    certificate: text(form, 'certificate')
      .replace(/^.*\/|[?#].*$/g, '')
      .toLowerCase(),
    reason: text(form, 'reason'),
  }
  const { revokeCertificate } = await query(request, RevokeCertificateMutation, { input })
  if (revokeCertificate.organization) return data({ done: '' })
  return refused(revokeCertificate.userErrors, form, ['certificate', 'reason'])
}

export default function CertificateSettings() {
  const { t } = useTranslation('certificate')
  const { organizationId } = useLoaderData<typeof loader>()
  const { Form, busy, refusal } = usePostedForm(() => t('revoke.done'))
  return (
    <Section title={t('revoke.title')}>
      <p className="text-ink-soft text-sm">{t('revoke.text')}</p>
      <Form method="post" className="grid gap-5">
        <FormRefusal refusal={refusal} />
        <input type="hidden" name="organization" value={organizationId} />
        <Field label={t('revoke.address')} hint={t('revoke.addressHint')} error={refusal?.fields.certificate}>
          <Input name="certificate" required defaultValue={refusal?.values.certificate} />
        </Field>
        <Field label={t('revoke.reason')} hint={t('revoke.reasonHint')} error={refusal?.fields.reason}>
          <Input name="reason" required maxLength={300} defaultValue={refusal?.values.reason} />
        </Field>
        <Button type="submit" tone="danger" busy={busy} className="justify-self-start">
          {t('revoke.submit')}
        </Button>
      </Form>
    </Section>
  )
}
