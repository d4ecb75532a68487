import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { SettingsNavigation, settingsPages } from '~/components/company/settings-navigation'
import { PageHead } from '~/components/ui/page-head'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { notFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const CompanySettingsQuery = graphql(`
  query CompanySettings($org: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      slug
      viewerCanChange
      viewerCanManageTokens
      viewerCanConfigurePrivacy
      viewerCanManageWebhooks
      viewerCanRevokeCertificates
    }
  }
`)

export const handle = page({ crumb: (t) => t('company:title') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const data = await query(request, CompanySettingsQuery, { org: params.org ?? '' })
  const organization = requireOrganization(request, data)
  if (settingsPages(organization).length === 0) throw notFound()
  return { organization }
}

/** One page for each matter, beside a list of them all. */
export default function CompanySettings() {
  const { t } = useTranslation('company')
  const { organization } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title={t('title')} />
      <div className="grid items-start gap-8 md:grid-cols-[12rem_minmax(0,1fr)] md:gap-12">
        <SettingsNavigation pages={settingsPages(organization)} />
        <div className="grid max-w-3xl gap-12">
          <Outlet />
        </div>
      </div>
    </>
  )
}
