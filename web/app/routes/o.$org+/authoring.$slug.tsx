import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { changeExercise } from '~/authoring/actions.server'
import { leftOutIn } from '~/authoring/left-out'
import { ManuscriptWorkbench } from '~/components/authoring/manuscript-workbench'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const ManuscriptQuery = graphql(`
  query Manuscript($org: String!, $slug: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      metrics {
        name
        title
        description
        better
      }
      ownExercise(slug: $slug) {
        id
        slug
        title
        state
        revision
        publishedNumber
        isPublished
        files {
          path
          bytes
          text
        }
        problems {
          file
          line
          message
        }
        trials {
          file
          expected
          state
          asExpected
          points
          finding
          criteria {
            id
            passed
            reason
          }
        }
      }
    }
  }
`)

export const handle = page<typeof loader>({
  title: (_t, { exercise }) => exercise.title,
  crumb: (_t, { exercise }) => exercise.title,
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [org, slug] = [params.org ?? '', params.slug ?? '']
  const data = await query(request, ManuscriptQuery, { org, slug })
  const { ownExercise, metrics } = requireOrganization(request, data)
  const exercise = orNotFound(ownExercise)
  return { org, exercise, metrics, leftOut: leftOutIn(request.url) }
}

export type ManuscriptPage = Awaited<ReturnType<typeof loader>>

export function action({ request }: ActionFunctionArgs) {
  return changeExercise(request)
}

/** After a refusal too, which Remix would leave out: much is refused because there is something newer to see. */
export function shouldRevalidate({ formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formMethod === 'POST' || defaultShouldRevalidate
}

export default function ManuscriptRoute() {
  const data = useLoaderData<typeof loader>()
  return <ManuscriptWorkbench key={data.exercise.id} page={data} />
}
