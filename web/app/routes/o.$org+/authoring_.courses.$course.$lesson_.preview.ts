import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { jsonBody } from '~/forms/json-body'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { renderLesson } from '~/markdown/render-lesson.server'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { longestText } from '~/writing/lesson-draft'

const PreviewQuery = graphql(`
  query LessonPreview($org: String!, $slug: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      ownCourse(slug: $slug) {
        id
      }
    }
  }
`)

const body = z.object({ text: z.string().max(longestText) })

/** A text as learners will see it, made by what makes it for them. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { text } = await jsonBody(request, body)
  const data = await query(request, PreviewQuery, { org: params.org ?? '', slug: params.course ?? '' })
  orNotFound(requireOrganization(request, data).ownCourse)
  return Response.json({ segments: await renderLesson(text) })
}
