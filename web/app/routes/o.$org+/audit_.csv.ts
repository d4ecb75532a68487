import type { LoaderFunctionArgs } from '@remix-run/node'
import { auditFilter, auditSearch } from '~/audit/audit-search'
import { notFound } from '~/session/refusals'
import { auditCsv } from '~/audit/audit-csv.server'

/** All events that the page's address asks for. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  // It leaves an event: no page of another site may cause one in somebody's name.
  if (!['same-origin', 'none', null].includes(request.headers.get('sec-fetch-site'))) throw notFound()
  const search = auditSearch(new URL(request.url).searchParams)
  return auditCsv(request, { org: params.org ?? '', filter: auditFilter(search) })
}
