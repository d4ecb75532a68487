import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import katexStyles from 'katex/dist/katex.min.css?url'
import { ExerciseWorkbench } from '~/components/exercise/exercise-workbench'
import type { ExercisePage } from '~/exercise-runner/exercise-page'
import { runnableExercise } from '~/exercise-runner/runnable-exercise.server'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { renderMarkdown } from '~/markdown/render.server'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const ExerciseQuery = graphql(`
  query Exercise($org: String!, $slug: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      exercise(slug: $slug) {
        id
        slug
        title
        summary
        statement
        starter
        ambientTypes
        publicHalf
        expectedMinutes
        passScore
        cpuSeconds
        memoryMb
        rungs
        skills {
          id
          name
        }
        criteria {
          id
          title
        }
        afterword
        lesson {
          slug
          title
          course {
            slug
            title
          }
          next {
            slug
            title
            minutes
          }
        }
        draft {
          ...DraftState
        }
        submissions(first: 50) {
          edges {
            node {
              ...AttemptRow
            }
          }
        }
        viewerSubmissionsLeft {
          remaining
          limit
          windowMinutes
          resetsAt
        }
      }
    }
  }
`)

const ShownSubmissionQuery = graphql(`
  query ShownSubmission($org: String!, $id: ID!) {
    organization(slug: $org) {
      id
      submission(id: $id) {
        ...SubmissionState
      }
    }
  }
`)

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: katexStyles }]

export const handle = page<typeof loader>({
  title: (_t, { exercise }) => exercise.title,
  crumb: (_t, { exercise }) => exercise.title,
  frame: 'workbench',
})

export async function loader({ request, params }: LoaderFunctionArgs): Promise<ExercisePage> {
  const [org, slug] = [params.org ?? '', params.slug ?? '']
  const data = await query(request, ExerciseQuery, { org, slug })
  const organization = requireOrganization(request, data)
  const { statement, afterword, submissions, publicHalf, ...exercise } = orNotFound(organization.exercise)
  const attempts = submissions.edges.map(({ node }) => node)
  const wanted = new URL(request.url).searchParams.get('attempt')
  const shown = wanted ? attempts.find(({ attempt }) => String(attempt) === wanted) : attempts[0]
  const [sections, afterwordHtml, runnable, submission] = await Promise.all([
    Promise.all(sectionsOf(statement).map(renderMarkdown)),
    afterword ? renderMarkdown(afterword) : null,
    runnableExercise(slug, publicHalf ?? null),
    shown ? query(request, ShownSubmissionQuery, { org, id: shown.id }) : null,
  ])
  return {
    viewerId: data.viewer?.id ?? '',
    organization: { id: organization.id, slug: org },
    exercise: { ...exercise, sections, afterword: afterwordHtml, attempts },
    runnable: runnable ?? null,
    submission: submission?.organization?.submission ?? null,
    openOn: shown && (wanted || isRecent(shown)) ? 'result' : 'read',
  }
}

const recentMs = 30 * 60_000

function isRecent({ status, createdAt }: { status: string; createdAt: string }): boolean {
  return status === 'QUEUED' || status === 'RUNNING' || Date.now() - Date.parse(createdAt) < recentMs
}

/** The statement in sections, each with its heading, so that the data's picture can stand after the story. */
function sectionsOf(statement: string): string[] {
  return statement.split(/^(?=## )/m).filter((section) => section.trim() !== '')
}

export default function ExerciseRoute() {
  const data = useLoaderData<typeof loader>()
  // Another exercise is another editor, draft and run: nothing of the last one may stay.
  return <ExerciseWorkbench key={data.exercise.id} page={data} />
}
