import type { LoaderFunctionArgs } from '@remix-run/node'
import { auditFilter, auditSearch } from '~/audit/audit-search'
import { auditCsv } from '~/audit/audit-csv.server'

/** All events that the page's address asks for. */
export function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const search = auditSearch(new URL(request.url).searchParams)
  return auditCsv(request, { org: params.org ?? '', filter: auditFilter(search) })
}
