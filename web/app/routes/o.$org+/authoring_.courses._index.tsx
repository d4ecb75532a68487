import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { BookOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { OwnStateBadge } from '~/components/authoring/own-state-badge'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHead } from '~/components/ui/page-head'
import { Section } from '~/components/ui/section'
import { Time } from '~/components/ui/time'
import { ImportCourseForm } from '~/components/writing/course-files'
import { NewCourseForm } from '~/components/writing/new-course-form'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { notFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'
import { beginCourse } from '~/writing/actions.server'

const OwnCoursesQuery = graphql(`
  query OwnCourses($org: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      viewerCanAuthor
      ownCourses {
        id
        slug
        title
        state
        updatedAt
      }
    }
  }
`)

export const handle = page({ title: (t) => t('writing:title') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const data = await query(request, OwnCoursesQuery, { org: params.org ?? '' })
  const organization = requireOrganization(request, data)
  if (!organization.viewerCanAuthor) throw notFound()
  return { organization }
}

export function action({ request, params }: ActionFunctionArgs) {
  return beginCourse(request, params.org ?? '')
}

export default function OwnCourses() {
  const { t } = useTranslation('writing')
  const { organization } = useLoaderData<typeof loader>()
  const { ownCourses } = organization
  return (
    <>
      <PageHead title={t('title')} text={t('text')} />
      <div className="grid gap-12">
        <Section title={t('new.title')}>
          <NewCourseForm organizationId={organization.id} />
        </Section>
        <Section title={t('files.importTitle')}>
          <p className="text-ink-soft -mt-2 max-w-[72ch] text-sm">{t('files.importText')}</p>
          <ImportCourseForm organizationId={organization.id} />
        </Section>
        <Section title={t('list.title', { count: ownCourses.length })}>
          {ownCourses.length === 0 ? (
            <EmptyState icon={BookOpen} title={t('list.empty')} text={t('list.emptyText')} />
          ) : (
            <ul className="border-line bg-surface divide-line divide-y rounded border">
              {ownCourses.map((course) => (
                <li key={course.id}>
                  <Link
                    to={course.slug}
                    prefetch="intent"
                    className="hover:bg-hover flex flex-wrap items-center gap-x-6 gap-y-2 px-5 py-4 -outline-offset-2 transition-colors"
                  >
                    <span className="min-w-60 flex-1">
                      <span className="block font-medium">{course.title}</span>
                      <span className="text-ink-faint mt-1 block text-sm">
                        {t('list.changed')} <Time value={course.updatedAt} />
                      </span>
                    </span>
                    <OwnStateBadge state={course.state} />
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Section>
      </div>
    </>
  )
}
