import type { LoaderFunctionArgs } from '@remix-run/node'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { requireOrganization } from '~/session/refusals'

const SearchQuery = graphql(`
  query Search($org: String!, $query: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      search(query: $query, first: 24) {
        hits {
          kind
          slug
          section
          locale
          course {
            id
            slug
            title
          }
          title {
            text
            marks {
              start
              end
            }
          }
          heading {
            text
            marks {
              start
              end
            }
          }
          excerpt {
            text
            marks {
              start
              end
            }
          }
        }
        userErrors {
          code
          path
          message
        }
      }
    }
  }
`)

/** What is found by `q`, for the search dialog, which asks by `fetch` as one types. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get('q') ?? ''
  const data = await query(request, SearchQuery, { org: params.org ?? '', query: asked })
  const { hits, userErrors } = requireOrganization(request, data).search
  return Response.json({ hits, refusal: userErrors[0]?.message ?? null })
}
