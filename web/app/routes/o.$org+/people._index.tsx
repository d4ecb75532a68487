import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Building2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ActivityLink } from '~/components/audit/activity-link'
import { Inviting } from '~/components/people/inviting'
import { MemberTable } from '~/components/people/member-table'
import { TeamsSection } from '~/components/people/teams-section'
import { buttonClass } from '~/components/ui/button'
import { PageHead } from '~/components/ui/page-head'
import { Section } from '~/components/ui/section'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { changePeople } from '~/people/actions.server'
import { notFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const PeopleQuery = graphql(`
  query People($org: String!, $after: String, $expected: String) {
    viewer {
      id
    }
    organization(slug: $org) {
      viewerCanInvite
      viewerCanManageTeams
      viewerCanReadAudit
      ...Inviting
      roleProfiles {
        id
        name
      }
      members(first: 50, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            name
            email
            role
            joinedAt
            suspendedAt
            teams {
              id
              name
              isProvisioned
            }
            managedTeams {
              id
            }
            path {
              id
            }
            roleProfile {
              id
            }
          }
        }
      }
    }
  }
`)

export const handle = page({
  title: (t) => t('common:nav.people'),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const [after, expected] = ['after', 'expected'].map((name) => searchParams.get(name) ?? undefined)
  const data = await query(request, PeopleQuery, { org: params.org ?? '', after, expected })
  const organization = requireOrganization(request, data)
  if (!organization.viewerCanInvite) throw notFound()
  return { organization }
}

export function action({ request }: ActionFunctionArgs) {
  return changePeople(request)
}

export default function People() {
  const { t } = useTranslation('people')
  const { organization } = useLoaderData<typeof loader>()
  const { id, teams, members, viewerCanManageTeams, viewerCanReadAudit } = organization
  return (
    <>
      <PageHead title={t('title')} text={t('text')}>
        <div className="flex flex-wrap gap-3">
          <Link to="../setup" relative="path" className={buttonClass({ tone: 'secondary' })}>
            <Building2 aria-hidden className="size-[1.15em]" strokeWidth={1.75} />
            {t('setup.link')}
          </Link>
          {viewerCanReadAudit ? <ActivityLink /> : null}
        </div>
      </PageHead>
      <div className="grid gap-12">
        <Section
          title={t('invite.title')}
          aside={
            <Link to="import" className="text-accent text-sm font-medium underline underline-offset-4">
              {t('import.link')}
            </Link>
          }
        >
          <Inviting organization={organization} />
        </Section>
        <Section title={t('members.title', { count: members.totalCount })}>
          <MemberTable
            members={members.edges.map(({ node }) => node)}
            choices={organization}
            nextPage={members.pageInfo.hasNextPage ? members.pageInfo.endCursor : null}
          />
        </Section>
        {viewerCanManageTeams ? <TeamsSection organizationId={id} teams={teams} /> : null}
      </div>
    </>
  )
}
