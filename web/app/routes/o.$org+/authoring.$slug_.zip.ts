import type { LoaderFunctionArgs } from '@remix-run/node'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { orNotFound, refuseOtherSites, requireOrganization } from '~/session/refusals'

const ArchiveQuery = graphql(`
  query ManuscriptArchive($org: String!, $slug: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      ownExercise(slug: $slug) {
        id
        slug
        archive
      }
    }
  }
`)

/** All files of an exercise, to work on elsewhere and to upload again. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  refuseOtherSites(request)
  const data = await query(request, ArchiveQuery, { org: params.org ?? '', slug: params.slug ?? '' })
  const { slug, archive } = orNotFound(requireOrganization(request, data).ownExercise)
  return new Response(Buffer.from(archive, 'base64'), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${slug}.zip"`,
      'cache-control': 'no-store',
    },
  })
}
