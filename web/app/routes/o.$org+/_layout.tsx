import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { graphql } from '~/graphql/generated'
import { query } from '~/graphql/client.server'
import { companySignInRedirect, requireOrganization } from '~/session/refusals'
import { ErrorPage } from '~/shell/error-page'
import { OrganizationFrame } from '~/shell/organization-frame'
import { page } from '~/shell/page'
import { SystemBanners } from '~/shell/system-banners'

const OrganizationFrameQuery = graphql(`
  query OrganizationFrame($org: String!) {
    viewer {
      id
      lockedCompany(slug: $org) {
        slug
      }
    }
    organization(slug: $org) {
      id
      slug
      name
      viewerRole
      viewerCanInvite
      viewerCanSeeTeam
      viewerCanReadAudit
      viewerCanChange
    }
    system {
      graderAvailable
      sandbox
      sandboxNotice
    }
  }
`)

const layoutId = 'routes/o.$org+/_layout'

export const handle = page<typeof loader>({
  title: (_t, { organization }) => organization.name,
  crumb: (t) => t('common:nav.home'),
})

const ClosedCompaniesQuery = graphql(`
  query ClosedCompanySlugs {
    viewer {
      id
      closedCompanies {
        slug
      }
    }
  }
`)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const data = await query(request, OrganizationFrameQuery, { org: params.org ?? '' })
  if (data.viewer?.lockedCompany) throw companySignInRedirect(request, data.viewer.lockedCompany.slug)
  if (data.viewer && !data.organization) await leadToClosed(request, params.org)
  return { organization: requireOrganization(request, data), system: data.system }
}

/** A company that its owner closed is not there any more; its people are told where they can, instead of an empty address. */
async function leadToClosed(request: Request, slug: string | undefined) {
  const { viewer } = await query(request, ClosedCompaniesQuery)
  if (viewer?.closedCompanies.some((company) => company.slug === slug)) throw redirect('/settings#companies')
}

export default function OrganizationLayout() {
  const { organization, system } = useLoaderData<typeof loader>()
  return (
    <OrganizationFrame organization={organization} banners={<SystemBanners system={system} />}>
      <Outlet />
    </OrganizationFrame>
  )
}

/** A page inside failed: the frame stays, so that there is a way on. A company that failed has no frame. */
export function ErrorBoundary() {
  const data = useRouteLoaderData<typeof loader>(layoutId)
  if (!data) return <ErrorPage />
  return (
    <OrganizationFrame organization={data.organization} banners={null} frame="page">
      <ErrorPage embedded />
    </OrganizationFrame>
  )
}
