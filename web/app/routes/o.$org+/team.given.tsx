import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CalendarDays } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { AssignmentList } from '~/components/given/assignment-list'
import { GiveForm } from '~/components/given/give-form'
import { RenewalsDue } from '~/components/renewal/renewals-due'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHead } from '~/components/ui/page-head'
import { Section } from '~/components/ui/section'
import { changeLearning } from '~/given/actions.server'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { notFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const TeamGivenQuery = graphql(`
  query TeamGiven($org: String!, $due: String) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      viewerCanGive
      teamsLed {
        id
        name
      }
      assignments {
        ...AssignmentRow
      }
      renewalsDue(first: 20, after: $due) {
        ...RenewalsDueList
      }
      ...Learnable
    }
  }
`)

export const handle = page({ title: (t) => t('given:page.title'), crumb: (t) => t('given:page.title') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const due = new URL(request.url).searchParams.get('due') ?? undefined
  const data = await query(request, TeamGivenQuery, { org: params.org ?? '', due })
  const organization = requireOrganization(request, data)
  if (!organization.viewerCanGive) throw notFound()
  return { organization }
}

export async function action({ request }: ActionFunctionArgs) {
  return changeLearning(request, await request.formData())
}

export default function TeamGiven() {
  const { t } = useTranslation('given')
  const { organization } = useLoaderData<typeof loader>()
  const { id, teamsLed, assignments, renewalsDue } = organization
  return (
    <div className="max-w-3xl">
      <PageHead title={t('page.title')} text={t('page.text')} />
      {teamsLed.length > 0 ? <GiveForm organization={organization} to={{ teams: teamsLed }} /> : null}
      <RenewalsDue due={renewalsDue} />
      <Section title={t('page.list')} className="mt-12">
        {assignments.length > 0 ? (
          <AssignmentList organizationId={id} assignments={assignments} />
        ) : (
          <EmptyState icon={CalendarDays} title={t('page.empty')} text={t('page.emptyText')} />
        )}
      </Section>
    </div>
  )
}
