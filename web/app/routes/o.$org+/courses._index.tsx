import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { BookOpen, PencilRuler } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ProgressText } from '~/components/course/progress-text'
import { LockedLine } from '~/components/rule/locked-line'
import { buttonClass } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHead } from '~/components/ui/page-head'
import { Progress } from '~/components/ui/progress'
import { Section } from '~/components/ui/section'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { fromApiLocale } from '~/i18n/locale'
import { requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const CoursesQuery = graphql(`
  query Courses($org: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      slug
      viewerCanAuthor
      courses {
        id
        slug
        isOwn
        locale
        title
        summary
        minutes
        lock {
          ...CourseLock
        }
        progress {
          completed
          total
          percent
        }
      }
    }
  }
`)

export const handle = page({
  title: (t) => t('common:nav.courses'),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const data = await query(request, CoursesQuery, { org: params.org ?? '' })
  const { slug, viewerCanAuthor, courses } = requireOrganization(request, data)
  return { slug, viewerCanAuthor, courses }
}

export default function Courses() {
  const { t } = useTranslation('course')
  const { slug, viewerCanAuthor, courses } = useLoaderData<typeof loader>()
  const own = courses.filter(({ isOwn }) => isOwn)
  const library = courses.filter(({ isOwn }) => !isOwn)
  return (
    <>
      <PageHead title={t('list.title')} text={t('list.text')}>
        {viewerCanAuthor ? (
          <Link to={`/o/${slug}/authoring/courses`} className={buttonClass({ tone: 'secondary' })}>
            <PencilRuler aria-hidden className="size-[1.15em]" strokeWidth={1.75} />
            {t('list.write')}
          </Link>
        ) : null}
      </PageHead>
      {courses.length === 0 ? (
        <EmptyState icon={BookOpen} title={t('list.empty')} text={t('list.emptyText')} />
      ) : (
        <CourseCards courses={library} />
      )}
      {own.length > 0 ? (
        <Section title={t('list.own')} className="mt-12">
          <CourseCards courses={own} />
        </Section>
      ) : null}
    </>
  )
}

type Course = Awaited<ReturnType<typeof loader>>['courses'][number]

function CourseCards({ courses }: { courses: readonly Course[] }) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {courses.map((course) => (
        <CourseCard key={course.id} course={course} />
      ))}
    </ul>
  )
}

function CourseCard({ course }: { course: Course }) {
  const { t } = useTranslation(['course', 'common', 'home'])
  return (
    <li className="bg-surface border-line hover:border-line-strong focus-within:outline-accent relative flex flex-col rounded border p-5 transition-colors focus-within:outline-2 focus-within:outline-offset-2">
      <h2 className="text-base">
        <Link
          to={course.slug}
          prefetch="intent"
          lang={fromApiLocale(course.locale)}
          className="outline-none after:absolute after:inset-0 after:rounded after:content-['']"
        >
          {course.title}
        </Link>
      </h2>
      <p lang={fromApiLocale(course.locale)} className="text-ink-soft mt-2 mb-6 grow text-sm">
        {course.summary}
      </p>
      <p className="text-ink-faint mb-2 text-xs">
        {course.lock ? (
          <LockedLine lock={course.lock} />
        ) : (
          <>
            <ProgressText progress={course.progress} />
            {' · '}
            {t('common:minutes', { count: course.minutes })}
          </>
        )}
      </p>
      <Progress
        label={t('home:path.progress', { course: course.title })}
        value={course.progress.completed}
        max={course.progress.total}
      />
    </li>
  )
}
