import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { auditFilter, auditSearch, searchString } from '~/audit/audit-search'
import { foundPeople } from '~/audit/found-people.server'
import { refuseOtherSites } from '~/session/refusals'
import { auditCsv } from '~/audit/audit-csv.server'

/** All events that the page's address asks for. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  refuseOtherSites(request)
  const search = auditSearch(new URL(request.url).searchParams)
  const org = params.org ?? ''
  // Several, or nobody: the page says so.
  if (await foundPeople(request, { org, search, path: 'audit/csv' }))
    throw redirect(`/o/${org}/audit${searchString(search)}`)
  return auditCsv(request, { org, filter: auditFilter(search) })
}
