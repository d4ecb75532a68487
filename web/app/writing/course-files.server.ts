import { data, redirect } from '@remix-run/node'
import { zipIn } from '~/authoring/actions.server'
import { withLeftOut } from '~/authoring/left-out'
import { refused, text } from '~/forms/form-result'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import type { CourseFilesOutcomeFragment } from '~/graphql/generated/graphql'

const ImportMutation = graphql(`
  mutation ImportOwnCourse($input: ImportOwnCourseInput!) {
    importOwnCourse(input: $input) {
      ...CourseFilesOutcome
    }
  }
`)
const ReplaceMutation = graphql(`
  mutation ReplaceOwnCourse($input: ReplaceOwnCourseInput!) {
    replaceOwnCourse(input: $input) {
      ...CourseFilesOutcome
    }
  }
`)

/** Makes a draft of a zip and goes to it. */
export async function importCourse(request: Request, form: FormData, org: string) {
  const zip = await zipIn(form, largestCourse)
  if (zip === 'too-large') return tooLarge()
  const input = { organization: text(form, 'organization'), zip: zip ?? '' }
  const outcome = (await query(request, ImportMutation, { input })).importOwnCourse
  if (!outcome.course) return withProblems(outcome, form)
  return redirect(withLeftOut(`/o/${org}/authoring/courses/${outcome.course.slug}`, outcome.leftOut))
}

/** Puts a zip in the place of all that is being written in a course. */
export async function replaceCourse(request: Request, form: FormData) {
  const zip = await zipIn(form, largestCourse)
  if (zip === 'too-large') return tooLarge()
  const place = { course: text(form, 'course'), edition: Number(text(form, 'edition')) || 0 }
  const outcome = (await query(request, ReplaceMutation, { input: { ...place, zip: zip ?? '' } }))
    .replaceOwnCourse
  if (!outcome.course) return withProblems(outcome, form)
  return { done: outcome.course.title, leftOut: [...outcome.leftOut] }
}

/** Bytes; with its pictures. */
const largestCourse = 16 * 1024 * 1024

const tooLarge = () => data({ tooLarge: true as const }, { status: 422 })

function withProblems({ userErrors, problems }: CourseFilesOutcomeFragment, form: FormData) {
  return data({ ...refused(userErrors, form, []).data, problems }, { status: 422 })
}
