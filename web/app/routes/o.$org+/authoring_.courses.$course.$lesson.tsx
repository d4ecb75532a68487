import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import katexStyles from 'katex/dist/katex.min.css?url'
import { Skeleton } from '~/components/ui/skeleton'
import { useHydrated } from '~/components/ui/use-hydrated'
import { LessonWorkbench } from '~/components/writing/lesson-workbench'
import { refused, text } from '~/forms/form-result'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const OwnLessonQuery = graphql(`
  query OwnLesson($org: String!, $slug: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      skills {
        slug
        name
      }
      exercises {
        slug
        title
      }
      ownCourse(slug: $slug) {
        id
        slug
        title
        texts {
          locale
        }
        lessons {
          ...WrittenLesson
        }
      }
    }
  }
`)

const SettleMutation = graphql(`
  mutation SettleOwnLesson($input: SettleOwnLessonInput!) {
    settleOwnLesson(input: $input) {
      lesson {
        slug
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: katexStyles }]

export const handle = page<typeof loader>({
  title: (_t, { lesson }) => lesson.title,
  crumb: (_t, { lesson }) => lesson.title,
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [org, slug] = [params.org ?? '', params.course ?? '']
  const data = await query(request, OwnLessonQuery, { org, slug })
  const { ownCourse, skills, exercises } = requireOrganization(request, data)
  const { lessons, ...course } = orNotFound(ownCourse)
  const lesson = orNotFound(lessons.find((one) => one.slug === params.lesson))
  const others = lessons
    .filter((one) => one.slug !== lesson.slug)
    .map((one) => ({ slug: one.slug, title: one.title }))
  return { viewerId: data.viewer!.id, org, course, lesson, others, skills, exercises }
}

/** That the language which is behind is up to date. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData()
  const place = { course: text(form, 'course'), lesson: params.lesson ?? '' }
  const input = { ...place, revision: Number(text(form, 'revision')) || 0 }
  const { userErrors } = (await query(request, SettleMutation, { input })).settleOwnLesson
  return userErrors.length > 0 ? refused(userErrors, form, []) : null
}

export type LessonPage = Awaited<ReturnType<typeof loader>>

export default function OwnLesson() {
  const data = useLoaderData<typeof loader>()
  // What was typed and not saved stands in the browser alone.
  const hydrated = useHydrated()
  if (!hydrated) return <Skeleton className="h-96 w-full" />
  return <LessonWorkbench key={`${data.course.id} ${data.lesson.slug}`} page={data as LessonPage} />
}
