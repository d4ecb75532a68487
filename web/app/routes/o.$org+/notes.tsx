import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useParams } from '@remix-run/react'
import { Bookmark, NotebookPen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { KeptLesson } from '~/components/keeping/kept-lesson'
import { buttonClass } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHead } from '~/components/ui/page-head'
import { Section } from '~/components/ui/section'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { keepFromForm } from '~/keeping/keep.server'
import { requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const NotesQuery = graphql(`
  query Notes($org: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      keptLessons {
        isInCourse
        lesson {
          id
          slug
          title
          course {
            slug
            title
          }
          ...KeptOfLesson
        }
      }
    }
  }
`)

export const handle = page({ title: (t) => t('keeping:page.title'), crumb: (t) => t('keeping:page.title') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const data = await query(request, NotesQuery, { org: params.org ?? '' })
  const { id, keptLessons } = requireOrganization(request, data)
  return { organizationId: id, kept: keptLessons }
}

export async function action({ request }: ActionFunctionArgs) {
  return keepFromForm(request, await request.formData())
}

export default function Notes() {
  const { t } = useTranslation('keeping')
  const { organizationId, kept } = useLoaderData<typeof loader>()
  const base = `/o/${useParams().org}`
  const courses = [...new Map(kept.map(({ lesson: { course } }) => [course.slug, course])).values()]
  const bookmarked = kept.filter(({ lesson, isInCourse }) => lesson.bookmarkedAt && isInCourse)
  return (
    <div className="mx-auto max-w-[46rem]">
      <PageHead title={t('page.title')} text={t('page.text')} />
      {kept.length === 0 ? (
        <EmptyState
          icon={NotebookPen}
          title={t('page.empty')}
          text={t('page.emptyText')}
          action={
            <Link to={`${base}/courses`} className={buttonClass({ tone: 'secondary' })}>
              {t('page.courses')}
            </Link>
          }
        />
      ) : null}
      <div className="grid gap-12">
        {bookmarked.length > 0 ? (
          <Section title={t('page.bookmarks')}>
            <ul className="border-line divide-line bg-surface divide-y rounded border">
              {bookmarked.map(({ lesson }) => (
                <li key={lesson.id}>
                  <Link
                    to={`${base}/courses/${lesson.course.slug}/${lesson.slug}`}
                    className="hover:bg-hover flex items-baseline gap-3 px-4 py-3 -outline-offset-2 transition-colors"
                  >
                    <Bookmark aria-hidden className="text-accent size-4 shrink-0 self-center fill-current" />
                    <span className="min-w-0 font-medium">{lesson.title}</span>
                    <span className="text-ink-faint ms-auto text-xs max-sm:hidden">
                      {lesson.course.title}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
        {courses.map((course) => (
          <CourseNotes
            key={course.slug}
            title={course.title}
            kept={kept.filter(({ lesson }) => lesson.course.slug === course.slug)}
            {...{ base, organizationId }}
          />
        ))}
      </div>
    </div>
  )
}

interface CourseNotesProps {
  title: string
  kept: Awaited<ReturnType<typeof loader>>['kept']
  base: string
  organizationId: string
}

/** What was only bookmarked stands above already. */
function CourseNotes({ title, kept, base, organizationId }: CourseNotesProps) {
  const noted = kept.filter(({ lesson: { note, highlights } }) => note.text || highlights.length > 0)
  if (noted.length === 0) return null
  return (
    <Section title={title}>
      <ul className="grid gap-4">
        {noted.map((one) => (
          <KeptLesson key={one.lesson.id} kept={one} base={base} organizationId={organizationId} />
        ))}
      </ul>
    </Section>
  )
}
