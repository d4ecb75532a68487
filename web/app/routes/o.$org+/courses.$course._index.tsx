import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData, useParams } from '@remix-run/react'
import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { CourseAssessment } from '~/components/assessment/course-assessment'
import { EarnedCard } from '~/components/certificate/earned-card'
import { LessonList } from '~/components/course/lesson-list'
import { ProgressText } from '~/components/course/progress-text'
import { VersionOffer } from '~/components/course/version-offer'
import { WhyProgress } from '~/components/course/why-progress'
import { CourseDay } from '~/components/given/course-day'
import { CourseRenewal } from '~/components/renewal/course-renewal'
import { CourseLock } from '~/components/rule/course-lock'
import { buttonClass } from '~/components/ui/button'
import { PageHead } from '~/components/ui/page-head'
import { Progress } from '~/components/ui/progress'
import { FormRefusal } from '~/forms/form-refusal'
import { refused, text } from '~/forms/form-result'
import { changeLearning } from '~/given/actions.server'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { fromApiLocale } from '~/i18n/locale'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { stayCookie, staysOnVersion } from '~/session/stays-on-version'
import { page } from '~/shell/page'

const CourseQuery = graphql(`
  query Course($org: String!, $course: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      assessment(kind: COURSE, subject: $course) {
        ...ListedAssessment
      }
      assessments {
        kind
        subject
      }
      course(slug: $course) {
        id
        slug
        title
        summary
        locale
        minutes
        versionNumber
        lock {
          ...CourseLock
        }
        given {
          ...ViewerGiven
        }
        renewal {
          ...OwnRenewal
        }
        certificate {
          id
          achievement {
            version
          }
        }
        progress {
          completed
          total
          percent
          steps {
            kind
            completedAt
            earnedOn
            lesson {
              id
              slug
              title
              exercise {
                title
              }
            }
          }
        }
        offer {
          version
          publishedAt
          notes
          progress {
            percent
          }
          changes {
            lesson {
              id
              title
            }
            differences
            before {
              completed
              total
            }
            after {
              completed
              total
            }
          }
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

const MoveToCurrentVersionMutation = graphql(`
  mutation MoveToCurrentVersion($input: MoveToCurrentVersionInput!) {
    moveToCurrentVersion(input: $input) {
      course {
        id
      }
      userErrors {
        code
        path
        message
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
  const organization = requireOrganization(request, data)
  const course = orNotFound(organization.course)
  const stays = staysOnVersion(request, { slug: course.slug, offered: course.offer?.version })
  const assessed = organization.assessments.flatMap(({ kind, subject }) =>
    kind === 'SKILL' && subject ? [subject] : [],
  )
  return { organizationId: organization.id, course, stays, assessment: organization.assessment, assessed }
}

/** A day to be done by; or to the newer version, or not now. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData()
  if (text(form, 'intent') === 'choose') return changeLearning(request, form)
  const version = Number(text(form, 'version'))
  const here = `/o/${params.org}/courses/${params.course}`
  if (text(form, 'intent') === 'stay')
    return redirect(here, { headers: { 'set-cookie': stayCookie(params.course ?? '', version) } })
  const input = { organization: text(form, 'organization'), course: text(form, 'course'), version }
  const { moveToCurrentVersion } = await query(request, MoveToCurrentVersionMutation, { input })
  if (moveToCurrentVersion.userErrors.length > 0) return refused(moveToCurrentVersion.userErrors, form, [])
  return redirect(here)
}

type CourseData = ReturnType<typeof useLoaderData<typeof loader>>['course']

function Earned({ course: { certificate, versionNumber } }: { course: CourseData }) {
  if (!certificate) return null
  const { version } = certificate.achievement
  return (
    <div className="mb-8">
      <EarnedCard id={certificate.id} kind="COURSE" earlier={version === versionNumber ? null : version} />
    </div>
  )
}

export default function Course() {
  const { t } = useTranslation(['course', 'common', 'home', 'rule'])
  const { course, organizationId, stays, assessment, assessed } = useLoaderData<typeof loader>()
  const base = `/o/${useParams().org}`
  const posted = useActionData<typeof action>()
  const refusal = posted && 'fields' in posted ? posted : undefined
  const { completed, total } = course.progress
  const next = course.lessons.find((lesson) => !lesson.completedAt)
  return (
    <div className="max-w-3xl">
      <PageHead title={course.title} text={course.summary} lang={fromApiLocale(course.locale)} />
      <div className="mb-6 flex flex-wrap items-center gap-x-6 gap-y-4">
        <div className="min-w-48 grow">
          <p className="text-ink-faint mb-2 text-sm">
            <ProgressText progress={course.progress} />
            {' · '}
            {t('common:minutes', { count: course.minutes })}
          </p>
          <Progress label={t('home:path.progress', { course: course.title })} value={completed} max={total} />
        </div>
        {next ? (
          <Link
            to={next.slug}
            prefetch="intent"
            className={buttonClass({ tone: course.lock ? 'secondary' : 'primary' })}
          >
            {course.lock
              ? t('rule:lock.readAhead')
              : completed === 0
                ? t('course.start')
                : t('course.continue')}
            <ArrowRight aria-hidden className="size-4.5" strokeWidth={1.75} />
          </Link>
        ) : null}
      </div>
      <CourseDay course={course} organizationId={organizationId} />
      {course.lock ? <CourseLock {...{ lock: course.lock, base, assessed }} /> : null}
      {course.renewal ? <CourseRenewal title={course.title} renewal={course.renewal} /> : null}
      <Earned course={course} />
      <div className="mb-8">
        <WhyProgress course={course} />
      </div>
      <FormRefusal refusal={refusal} />
      {course.offer ? <VersionOffer {...{ course, organizationId, stays, offer: course.offer }} /> : null}
      <LessonList lessons={course.lessons} lang={fromApiLocale(course.locale)} />
      {assessment ? <CourseAssessment assessment={assessment} /> : null}
    </div>
  )
}
