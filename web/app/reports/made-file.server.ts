import type { LoaderFunctionArgs } from '@remix-run/node'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { orNotFound, requireOrganization } from '~/session/refusals'

const MadeFileQuery = graphql(`
  query MadeFile($org: String!, $file: ID!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      reportFile(id: $file) {
        ...ReportFileRow
      }
    }
  }
`)

/** One that was made for the viewer. */
export async function madeFile({ request, params }: Pick<LoaderFunctionArgs, 'request' | 'params'>) {
  const data = await query(request, MadeFileQuery, { org: params.org ?? '', file: params.file ?? '' })
  return { file: orNotFound(requireOrganization(request, data).reportFile) }
}
