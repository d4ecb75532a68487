import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { jsonBody } from '~/forms/json-body'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { codeOf, lessonDraftIn, type LessonDraft } from '~/writing/lesson-draft'

const SaveLessonMutation = graphql(`
  mutation SaveOwnLesson($input: SaveOwnLessonInput!) {
    saveOwnLesson(input: $input) {
      lesson {
        ...WrittenLesson
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const body = z.object({ course: z.string(), code: z.string(), baseRevision: z.number().int().nonnegative() })

/** Saves a lesson in progress; asked by `fetch`, so that a lost connection is an answer and not an error page. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { course, code, baseRevision } = await jsonBody(request, body)
  const draft = lessonDraftIn(code)
  if (!draft) throw new Response(null, { status: 400 })
  const input = { course, lesson: params.lesson ?? '', baseRevision, ...draft }
  const { lesson, userErrors } = (await query(request, SaveLessonMutation, { input })).saveOwnLesson
  const stored = lesson && { code: codeOf(lesson as LessonDraft), revision: lesson.revision }
  return Response.json({ draft: stored, behind: lesson?.behind ?? null, userErrors })
}
