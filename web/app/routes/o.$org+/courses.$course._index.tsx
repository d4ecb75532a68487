import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { LessonList } from '~/components/course/lesson-list'
import { buttonClass } from '~/components/ui/button'
import { PageHead } from '~/components/ui/page-head'
import { Progress } from '~/components/ui/progress'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const CourseQuery = graphql(`
  query Course($org: String!, $course: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      course(slug: $course) {
        id
        slug
        title
        summary
        minutes
        progress {
          completed
          total
        }
        lessons {
          id
          slug
          title
          minutes
          question
          completedAt
          exercise {
            slug
            title
          }
        }
      }
    }
  }
`)

export const handle = page<typeof loader>({
  title: (_t, { course }) => course.title,
  crumb: (_t, { course }) => course.title,
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const data = await query(request, CourseQuery, { org: params.org ?? '', course: params.course ?? '' })
  return { course: orNotFound(requireOrganization(request, data).course) }
}

export default function Course() {
  const { t } = useTranslation(['course', 'common', 'home'])
  const { course } = useLoaderData<typeof loader>()
  const { completed, total } = course.progress
  const next = course.lessons.find((lesson) => !lesson.completedAt)
  return (
    <div className="max-w-3xl">
      <PageHead title={course.title} text={course.summary} />
      <div className="mb-8 flex flex-wrap items-center gap-x-6 gap-y-4">
        <div className="min-w-48 grow">
          <p className="text-ink-faint mb-2 text-sm">
            {t('home:path.steps', { completed, total, count: total })}
            {' · '}
            {t('common:minutes', { count: course.minutes })}
          </p>
          <Progress label={t('home:path.progress', { course: course.title })} value={completed} max={total} />
        </div>
        {next ? (
          <Link to={next.slug} prefetch="intent" className={buttonClass()}>
            {completed === 0 ? t('course.start') : t('course.continue')}
            <ArrowRight aria-hidden className="size-4.5" strokeWidth={1.75} />
          </Link>
        ) : null}
      </div>
      <LessonList lessons={course.lessons} />
    </div>
  )
}
