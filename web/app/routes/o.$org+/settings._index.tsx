import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CompanyForm } from '~/components/company/company-form'
import { Section } from '~/components/ui/section'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { timezones } from '~/i18n/timezones.server'
import { changePeople } from '~/people/actions.server'
import { notFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const GeneralSettingsQuery = graphql(`
  query GeneralSettings($org: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      viewerCanChange
      ...CompanyForm
    }
  }
`)

export const handle = page({ title: (t) => t('company:title') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const data = await query(request, GeneralSettingsQuery, { org: params.org ?? '' })
  const organization = requireOrganization(request, data)
  if (!organization.viewerCanChange) throw notFound()
  return { organization, timezones: timezones(organization.timezone) }
}

export function action({ request }: ActionFunctionArgs) {
  return changePeople(request)
}

export default function GeneralSettings() {
  const { t } = useTranslation('company')
  const { organization, timezones } = useLoaderData<typeof loader>()
  return (
    <Section title={t('general.title')}>
      <CompanyForm organization={organization} timezones={timezones} />
    </Section>
  )
}
