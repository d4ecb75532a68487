import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { askFromForm } from '~/asking/act.server'
import { askedBy, companyViews, type View } from '~/asking/views'
import { AskedList } from '~/components/asking/asked-list'
import { PageHead } from '~/components/ui/page-head'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import type { Role } from '~/graphql/generated/graphql'
import { requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const QuestionsQuery = graphql(`
  query Questions($org: String!, $filter: AskedFilter!, $order: AskedOrder!, $after: String) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      name
      viewerRole
      askedQuestions(filter: $filter, order: $order, after: $after) {
        ...AskedPage
      }
    }
  }
`)

export const handle = page({ title: (t) => t('asking:page.title'), crumb: (t) => t('asking:page.title') })

/** Who may hide what others wrote. */
const hiding: readonly Role[] = ['OWNER', 'ADMIN', 'AUTHOR']
const all: readonly View[] = [...companyViews, 'reported']

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { view, variables } = askedBy(new URL(request.url).searchParams, all)
  const data = await query(request, QuestionsQuery, { org: params.org ?? '', ...variables })
  const { name, viewerRole, askedQuestions } = requireOrganization(request, data)
  const views = hiding.includes(viewerRole) ? all : companyViews
  return { company: name, views, view, asked: askedQuestions, clientKey: crypto.randomUUID() }
}

export async function action({ request }: ActionFunctionArgs) {
  return askFromForm(request, await request.formData())
}

export default function Questions() {
  const { t } = useTranslation('asking')
  const { company, views, view, asked, clientKey } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto max-w-[46rem]">
      <PageHead title={t('page.title')} text={t('page.text', { company })} />
      <div id="questions" className="grid scroll-mt-20 grid-cols-[minmax(0,1fr)] gap-4">
        <AskedList page={asked} {...{ view, views, clientKey }} lessonIn={`/o/${useParams().org}`} />
      </div>
    </div>
  )
}
