import { redirect } from '@remix-run/node'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { notFound, requireOrganization } from '~/session/refusals'
import { searchString, type AuditSearch } from './audit-search'

const AuditPeopleQuery = graphql(`
  query AuditPeople($org: String!, $who: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      viewerCanReadAudit
      members(first: 20, matching: $who) {
        totalCount
        edges {
          node {
            id
            name
            email
          }
        }
      }
    }
  }
`)

export interface FoundPeople {
  people: { id: string; name: string; email: string }[]
  total: number
}

/** Null where nobody is typed. The only one whom it can mean is put into the address, which then means the same forever. */
export async function foundPeople(
  request: Request,
  { org, search, path }: { org: string; search: AuditSearch; path: string },
): Promise<FoundPeople | null> {
  if (!search.who) return null
  const data = await query(request, AuditPeopleQuery, { org, who: search.who })
  const { viewerCanReadAudit, members } = requireOrganization(request, data)
  if (!viewerCanReadAudit) throw notFound()
  const people = members.edges.map(({ node }) => node)
  const [only] = people
  if (only && members.totalCount === 1)
    throw redirect(`/o/${org}/${path}${searchString({ ...search, who: null, person: only.id })}`)
  return { people, total: members.totalCount }
}
