import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ImportForm } from '~/components/people/import-form'
import { ImportProgress } from '~/components/people/import-progress'
import { PageHead } from '~/components/ui/page-head'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { importPeople } from '~/people/import.server'
import { notFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const ImportQuery = graphql(`
  query MemberImport($org: String!, $id: ID!, $isNamed: Boolean!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      slug
      viewerCanInvite
      memberImport(id: $id) @include(if: $isNamed) {
        ...ImportProgress
      }
      runningMemberImport @skip(if: $isNamed) {
        ...ImportProgress
      }
    }
  }

  fragment ImportProgress on MemberImport {
    id
    fileName
    finishedAt
    counts {
      total
      created
      updated
      skipped
      failed
    }
    problems {
      line
      email
      name
      team
      role
      path
      outcome
      reason
    }
  }
`)

export const handle = page({
  title: (t) => t('people:import.title'),
  crumb: (t) => t('people:import.title'),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = new URL(request.url).searchParams.get('import') ?? ''
  const data = await query(request, ImportQuery, { org: params.org ?? '', id, isNamed: id !== '' })
  const organization = requireOrganization(request, data)
  const current = organization.memberImport ?? organization.runningMemberImport ?? null
  if (!organization.viewerCanInvite || (id && !current)) throw notFound()
  return { organizationId: organization.id, slug: organization.slug, current }
}

export function action({ request, params }: ActionFunctionArgs) {
  return importPeople(request, params.org ?? '')
}

export default function ImportPeople() {
  const { t } = useTranslation('people')
  const { organizationId, slug, current } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title={t('import.title')} text={t('import.text')} />
      {current ? (
        <ImportProgress current={current} slug={slug} />
      ) : (
        <ImportForm organizationId={organizationId} />
      )}
    </>
  )
}
