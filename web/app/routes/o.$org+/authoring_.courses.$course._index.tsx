import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { leftOutIn } from '~/authoring/left-out'
import { OwnStateBadge } from '~/components/authoring/own-state-badge'
import { Banner } from '~/components/ui/banner'
import { buttonClass } from '~/components/ui/button'
import { PageHead } from '~/components/ui/page-head'
import { CourseAbout } from '~/components/writing/course-about'
import { CourseFiles } from '~/components/writing/course-files'
import { CourseOutline } from '~/components/writing/course-outline'
import { PublishCourse } from '~/components/writing/publish-course'
import { CourseVersions } from '~/components/writing/course-versions'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'
import { changeCourse } from '~/writing/actions.server'

const OwnCourseQuery = graphql(`
  query OwnCourse($org: String!, $slug: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      ownCourse(slug: $slug) {
        id
        slug
        title
        state
        revision
        edition
        publishedNumber
        texts {
          locale
          title
          summary
        }
        lessons {
          slug
          title
          revision
          minutes
          buildsOn
          texts {
            locale
          }
          behind {
            locale
          }
        }
        problems {
          lesson
          locale
          line
          question
          message
        }
        needsApproval
        review {
          state
          isCurrent
          askedBy
          askedAt
          note
          decidedBy
          decidedAt
          answer
          viewerMayDecide
        }
        changes {
          isAny
          lessons {
            slug
            title
            differences
          }
        }
        versions {
          number
          publishedAt
          notes
          lessonCount
          isOnOffer
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
  const [org, slug] = [params.org ?? '', params.course ?? '']
  const data = await query(request, OwnCourseQuery, { org, slug })
  const course = orNotFound(requireOrganization(request, data).ownCourse)
  return { org, course, leftOut: leftOutIn(request.url) }
}

export type WrittenCourse = Awaited<ReturnType<typeof loader>>['course']

export function action({ request }: ActionFunctionArgs) {
  return changeCourse(request)
}

/** After a refusal too, which Remix would leave out: much is refused because there is something newer to see. */
export function shouldRevalidate({ formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formMethod === 'POST' || defaultShouldRevalidate
}

export default function OwnCourse() {
  const { t } = useTranslation('writing')
  const { org, course, leftOut } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title={course.title}>
        <div className="flex flex-wrap items-center gap-3">
          <OwnStateBadge state={course.state} />
          {course.state === 'PUBLISHED' ? (
            <Link
              to={`/o/${org}/courses/${course.slug}`}
              className={buttonClass({ tone: 'quiet', size: 'small' })}
            >
              {t('publish.see')}
            </Link>
          ) : null}
        </div>
      </PageHead>
      {leftOut.length > 0 ? (
        <div className="mb-6">
          <Banner tone="caution">{t('files.leftOut', { paths: leftOut.join(', ') })}</Banner>
        </div>
      ) : null}
      <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-10">
          <CourseOutline key={course.id} course={course} />
          <CourseAbout key={course.id} course={course} />
        </div>
        <div className="grid gap-10">
          <PublishCourse key={course.id} course={course} />
          <CourseVersions course={course} org={org} />
          <CourseFiles key={course.id} course={course} org={org} />
        </div>
      </div>
    </>
  )
}
