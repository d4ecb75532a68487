import type { LoaderFunctionArgs } from '@remix-run/node'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { orNotFound, refuseOtherSites, requireOrganization } from '~/session/refusals'

const CourseArchiveQuery = graphql(`
  query CourseArchive($org: String!, $slug: String!, $version: Int) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      ownCourse(slug: $slug) {
        id
        slug
        archive(version: $version)
      }
    }
  }
`)

/** All files of a course, as it is being written or of a version, to work on elsewhere and to bring in again. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  refuseOtherSites(request)
  const version = Number(new URL(request.url).searchParams.get('version')) || null
  const [org, slug] = [params.org ?? '', params.course ?? '']
  const data = await query(request, CourseArchiveQuery, { org, slug, version })
  const course = orNotFound(requireOrganization(request, data).ownCourse)
  const name = version === null ? course.slug : `${course.slug}-${version}`
  return new Response(Buffer.from(orNotFound(course.archive), 'base64'), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${name}.zip"`,
      'cache-control': 'no-store',
    },
  })
}
