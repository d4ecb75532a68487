import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { jsonBody } from '~/forms/json-body'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { orNotFound, requireOrganization } from '~/session/refusals'

const SubmissionQuery = graphql(`
  query Submission($org: String!, $id: ID!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      submission(id: $id) {
        ...SubmissionState
      }
    }
  }
`)

const SubmitExerciseMutation = graphql(`
  mutation SubmitExercise($input: SubmitExerciseInput!) {
    submitExercise(input: $input) {
      submission {
        ...SubmissionState
      }
      userErrors {
        code
        path
        message
        retryAfter
      }
    }
  }
`)

const CancelSubmissionMutation = graphql(`
  mutation CancelSubmission($input: CancelSubmissionInput!) {
    cancelSubmission(input: $input) {
      submission {
        ...SubmissionState
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const RevealHintMutation = graphql(`
  mutation RevealHint($input: RevealHintInput!) {
    revealHint(input: $input) {
      hint {
        ...HintState
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const body = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('submit'),
    input: z.object({
      organization: z.string(),
      exercise: z.string(),
      code: z.string(),
      clientKey: z.string(),
    }),
  }),
  z.object({ kind: z.literal('cancel'), input: z.object({ submission: z.string() }) }),
  z.object({
    kind: z.literal('reveal-hint'),
    input: z.object({ submission: z.string(), criterion: z.string().nullable() }),
  }),
])

/** One submission as it stands now, for whoever was away from the subscription. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = new URL(request.url).searchParams.get('id') ?? ''
  const data = await query(request, SubmissionQuery, { org: params.org ?? '', id })
  const submission = orNotFound(requireOrganization(request, data).submission)
  return Response.json({ submission })
}

export async function action({ request }: ActionFunctionArgs) {
  const asked = await jsonBody(request, body)
  switch (asked.kind) {
    case 'submit':
      return Response.json(
        (await query(request, SubmitExerciseMutation, { input: asked.input })).submitExercise,
      )
    case 'cancel':
      return Response.json(
        (await query(request, CancelSubmissionMutation, { input: asked.input })).cancelSubmission,
      )
    case 'reveal-hint':
      return Response.json((await query(request, RevealHintMutation, { input: asked.input })).revealHint)
  }
}
