import type { LoaderFunctionArgs } from '@remix-run/node'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { asked, teamSearch } from '~/team/team-search'

const TeamRowsQuery = graphql(`
  query TeamRows($org: String!, $team: ID, $after: String, $order: TeamOrderInput, $filter: TeamFilterInput) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      teamDashboard(team: $team) {
        people(first: 100, after: $after, order: $order, filter: $filter) {
          ...TeamPage
        }
      }
    }
  }
`)

/** The next rows of the matrix, which asks by `fetch` as one scrolls. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const data = await query(request, TeamRowsQuery, {
    org: params.org ?? '',
    after: searchParams.get('after'),
    ...asked(teamSearch(searchParams)),
  })
  return Response.json(orNotFound(requireOrganization(request, data).teamDashboard).people)
}
