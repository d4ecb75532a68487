import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { refused, text, type UserError } from '~/forms/form-result'
import { jsonOf } from '~/forms/json-body'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import type { Locale, OwnCourseOutcomeFragment } from '~/graphql/generated/graphql'
import { importCourse, replaceCourse } from './course-files.server'

const CreateMutation = graphql(`
  mutation CreateOwnCourse($input: CreateOwnCourseInput!) {
    createOwnCourse(input: $input) {
      ...OwnCourseOutcome
    }
  }
`)
const ChangeMutation = graphql(`
  mutation ChangeOwnCourse($input: ChangeOwnCourseInput!) {
    changeOwnCourse(input: $input) {
      ...OwnCourseOutcome
    }
  }
`)
const AddMutation = graphql(`
  mutation AddOwnLesson($input: AddOwnLessonInput!) {
    addOwnLesson(input: $input) {
      ...OwnCourseOutcome
    }
  }
`)
const PublishMutation = graphql(`
  mutation PublishOwnCourse($input: PublishOwnCourseInput!) {
    publishOwnCourse(input: $input) {
      ...OwnCourseOutcome
    }
  }
`)
const RepublishMutation = graphql(`
  mutation RepublishOwnCourse($input: RepublishOwnCourseInput!) {
    republishOwnCourse(input: $input) {
      ...OwnCourseOutcome
    }
  }
`)
const AskReviewMutation = graphql(`
  mutation AskCourseReview($input: AskCourseReviewInput!) {
    askCourseReview(input: $input) {
      ...OwnCourseOutcome
    }
  }
`)
const DecideReviewMutation = graphql(`
  mutation DecideCourseReview($input: DecideCourseReviewInput!) {
    decideCourseReview(input: $input) {
      ...OwnCourseOutcome
    }
  }
`)
const RetireMutation = graphql(`
  mutation RetireOwnCourse($input: RetireOwnCourseInput!) {
    retireOwnCourse(input: $input) {
      ...OwnCourseOutcome
    }
  }
`)

/** Begins a course, with a title or with files, and goes to it. */
export async function beginCourse(request: Request, org: string) {
  const form = await request.formData()
  return text(form, 'intent') === 'import'
    ? importCourse(request, form, org)
    : createCourse(request, form, org)
}

async function createCourse(request: Request, form: FormData, org: string) {
  const input = {
    organization: text(form, 'organization'),
    locale: localeIn(form),
    title: text(form, 'title'),
    summary: text(form, 'summary'),
  }
  const { course, userErrors } = (await query(request, CreateMutation, { input })).createOwnCourse
  if (!course) return refused(userErrors, form, ['title', 'summary'])
  return redirect(`/o/${org}/authoring/courses/${course.slug}`)
}

type Handler = (request: Request, form: FormData) => Promise<OwnCourseOutcomeFragment>

const handlers: Readonly<Record<string, Handler>> = {
  about: async (request, form) => {
    const input = { ...courseIn(form), baseRevision: numberIn(form, 'revision'), texts: textsIn(form) }
    return (await query(request, ChangeMutation, { input })).changeOwnCourse
  },
  arrange: async (request, form) => {
    const lessons = z
      .array(z.string())
      .catch([])
      .parse(jsonOf(text(form, 'lessons')))
    const removed = z
      .array(z.object({ slug: z.string(), revision: z.number().int() }))
      .catch([])
      .parse(jsonOf(text(form, 'removed')))
    const input = { ...courseIn(form), baseRevision: numberIn(form, 'revision'), lessons, removed }
    return (await query(request, ChangeMutation, { input })).changeOwnCourse
  },
  add: async (request, form) => {
    const wish = { locale: localeIn(form), title: text(form, 'title') }
    const input = { ...courseIn(form), baseRevision: numberIn(form, 'revision'), ...wish }
    return (await query(request, AddMutation, { input })).addOwnLesson
  },
  'ask-review': async (request, form) => {
    const input = { ...courseIn(form), edition: numberIn(form, 'edition'), note: text(form, 'note') }
    return (await query(request, AskReviewMutation, { input })).askCourseReview
  },
  approve: (request, form) => decide(request, form, true),
  'send-back': (request, form) => decide(request, form, false),
  publish: async (request, form) => {
    const input = { ...courseIn(form), edition: numberIn(form, 'edition'), notes: text(form, 'notes') }
    return (await query(request, PublishMutation, { input })).publishOwnCourse
  },
  republish: async (request, form) => {
    const input = { ...courseIn(form), version: numberIn(form, 'version'), notes: text(form, 'notes') }
    return (await query(request, RepublishMutation, { input })).republishOwnCourse
  },
  retire: async (request, form) =>
    (await query(request, RetireMutation, { input: courseIn(form) })).retireOwnCourse,
}

async function decide(request: Request, form: FormData, approves: boolean) {
  const edition = numberIn(form, 'edition')
  const input = { ...courseIn(form), edition, approves, note: text(form, 'note') }
  return (await query(request, DecideReviewMutation, { input })).decideCourseReview
}

/** The forms of one course's page, told apart by the button that was pressed. */
export async function changeCourse(request: Request) {
  const form = await request.formData()
  const intent = text(form, 'intent')
  // Every object has a `constructor` too, which is none of ours.
  const handler = Object.hasOwn(handlers, intent) ? handlers[intent] : undefined
  if (intent === 'replace') return replaceCourse(request, form)
  if (!handler) throw new Response(null, { status: 400 })
  const { course, userErrors } = await handler(request, form)
  return course ? { done: course.title } : refused(userErrors as UserError[], form, ['note'])
}

const courseIn = (form: FormData) => ({ course: text(form, 'course') })
const numberIn = (form: FormData, name: string) => Number(text(form, name)) || 0
const localeIn = (form: FormData): Locale => (text(form, 'locale') === 'ZH_CN' ? 'ZH_CN' : 'EN')

/** A language without a title and a summary is none of the course's. */
function textsIn(form: FormData) {
  return (['EN', 'ZH_CN'] as const).flatMap((locale) => {
    const [title, summary] = [text(form, `title-${locale}`), text(form, `summary-${locale}`)]
    return title || summary ? [{ locale, title, summary }] : []
  })
}
