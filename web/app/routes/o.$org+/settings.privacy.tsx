import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { changePrivacy } from '~/company/privacy-actions.server'
import { KeptForm } from '~/components/company/kept-form'
import { ManagersSeeForm } from '~/components/company/managers-see-form'
import { DataExports } from '~/components/privacy/data-exports'
import { TypedConfirmation } from '~/components/privacy/typed-confirmation'
import { Button } from '~/components/ui/button'
import { Section } from '~/components/ui/section'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { notFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const PrivacySettingsQuery = graphql(`
  query PrivacySettings($org: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      name
      viewerCanConfigurePrivacy
      viewerCanDelete
      privacy {
        managersSee
        auditDays
        addressDays
        codeDays
        listDays
        letterDays
      }
      dataExports {
        ...DataExport
      }
    }
  }
`)

const graceDays = 30

export const handle = page({ title: (t) => t('company:privacy.title') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const data = await query(request, PrivacySettingsQuery, { org: params.org ?? '' })
  const organization = requireOrganization(request, data)
  if (!organization.viewerCanConfigurePrivacy) throw notFound()
  return { organization }
}

export function action({ request }: ActionFunctionArgs) {
  return changePrivacy(request)
}

export default function PrivacySettings() {
  const { t } = useTranslation('privacy')
  const { organization } = useLoaderData<typeof loader>()
  const { id, privacy, viewerCanDelete } = organization
  return (
    <>
      <Section title={t('company.see.title')}>
        <p className="text-ink-soft text-sm">{t('company.see.text')}</p>
        <ManagersSeeForm key={privacy.managersSee} organization={id} chosen={privacy.managersSee} />
      </Section>
      <Section title={t('company.keep.title')}>
        <p className="text-ink-soft text-sm">{t('company.keep.text')}</p>
        <KeptForm organization={id} days={privacy} />
      </Section>
      {viewerCanDelete ? <ForOwners organization={organization} /> : null}
    </>
  )
}

function ForOwners({
  organization,
}: {
  organization: ReturnType<typeof useLoaderData<typeof loader>>['organization']
}) {
  const { t } = useTranslation('privacy')
  const { id, name, dataExports } = organization
  const { Form, busy, refusal } = usePostedForm(() => t('own.asked'))
  return (
    <>
      <Section title={t('company.copy.title')}>
        <p className="text-ink-soft text-sm">{t('company.copy.text')}</p>
        <DataExports exports={dataExports} />
        <Form method="post" className="grid justify-items-start gap-3">
          <input type="hidden" name="organization" value={id} />
          <FormRefusal refusal={refusal} />
          <Button type="submit" name="intent" value="copy" tone="secondary" busy={busy}>
            {t('company.copy.ask')}
          </Button>
        </Form>
      </Section>
      <Section title={t('company.close.title')}>
        <p className="text-ink-soft text-sm">{t('company.close.text', { days: graceDays })}</p>
        <TypedConfirmation
          trigger={t('company.close.open')}
          title={t('company.close.dialogTitle', { company: name })}
          text={t('company.close.dialogText', { days: graceDays })}
          label={t('company.close.type', { company: name })}
          submit={t('company.close.submit')}
          field="name"
          intent="close"
          organization={id}
        />
      </Section>
    </>
  )
}
