import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { GiveForm } from '~/components/given/give-form'
import { PersonHead } from '~/components/person/person-head'
import { PersonRecord } from '~/components/person/person-record'
import { PersonReport } from '~/components/person/person-report'
import { PersonSections } from '~/components/person/person-sections'
import { useTeamUpdates } from '~/components/team/use-team-updates'
import { Section } from '~/components/ui/section'
import { text } from '~/forms/form-result'
import { changeLearning } from '~/given/actions.server'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { recordSearch } from '~/person/record-search'
import { makePersonReport, openRecord } from '~/person/record.server'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const MemberQuery = graphql(`
  query Member($org: String!, $member: ID!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      viewerCanSeeTeam
      viewerCanGive
      ...Learnable
      viewerMember {
        id
      }
      privacy {
        managersSee
      }
      member(id: $member) {
        ...RecordPerson
      }
    }
  }
`)

export const handle = page<typeof loader>({
  title: (_t, { member }) => member.name,
  crumb: (_t, { member }) => member.name,
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const org = params.org ?? ''
  const { searchParams } = new URL(request.url)
  const data = await query(request, MemberQuery, { org, member: params.member ?? '' })
  const organization = requireOrganization(request, data)
  const member = orNotFound(organization.member)
  if (member.id === organization.viewerMember?.id) throw redirect(`/o/${org}/record?${searchParams}`)
  const asked = recordSearch(searchParams)
  // An address from before the company showed levels alone.
  const search = organization.privacy.managersSee === 'LEVELS' ? { ...asked, kind: null } : asked
  return { organization, member, search, record: await openRecord(request, member.id, search) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData()
  if (text(form, 'intent') === 'report')
    return makePersonReport(request, form, `/o/${params.org}/team/reports`)
  return changeLearning(request, form)
}

export default function Member() {
  const { t } = useTranslation('given')
  const { member, organization, record, search } = useLoaderData<typeof loader>()
  const base = `/o/${useParams().org}`
  const known = member.skills.filter(({ evidenceCount }) => evidenceCount > 0)
  useTeamUpdates(organization.id)
  return (
    <div className="grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-12">
      <PersonHead member={member} />
      <PersonSections member={member} record={record} base={base} />
      <PersonRecord record={record} search={search} skills={known.map(({ skill }) => skill)} base={null} />
      {organization.viewerCanGive ? (
        <Section title={t('give.title')}>
          <GiveForm organization={organization} to={{ member: member.id }} />
        </Section>
      ) : null}
      <PersonReport member={member} isOwn={false} />
    </div>
  )
}
