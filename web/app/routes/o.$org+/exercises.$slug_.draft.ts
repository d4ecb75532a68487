import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { jsonBody } from '~/forms/json-body'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'

const SaveDraftMutation = graphql(`
  mutation SaveDraft($input: SaveDraftInput!) {
    saveDraft(input: $input) {
      draft {
        ...DraftState
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const body = z.object({
  organization: z.string(),
  exercise: z.string(),
  code: z.string(),
  baseRevision: z.number().int().nonnegative(),
})

/** Saves code in progress; asked by `fetch`, so that a lost connection is an answer and not an error page. */
export async function action({ request }: ActionFunctionArgs) {
  const input = await jsonBody(request, body)
  return Response.json((await query(request, SaveDraftMutation, { input })).saveDraft)
}
