import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useParams } from '@remix-run/react'
import { ChartSpline, SquareTerminal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { startAddress } from '~/assessment/address'
import { WhereYouStand } from '~/components/assessment/where-you-stand'
import { SetUpFirst } from '~/components/company/set-up-first'
import { ContinueCard } from '~/components/course/continue-card'
import { PathProgress } from '~/components/course/path-progress'
import { GivenList } from '~/components/given/given-list'
import { ReviewLine } from '~/components/review/review-line'
import { SeenChanged, SeenLine } from '~/components/privacy/seen-line'
import { OwnGoal } from '~/components/skills/own-goal'
import { HomeSkills } from '~/components/skills/home-skills'
import { SubmissionList } from '~/components/submissions/submission-list'
import { EmptyState } from '~/components/ui/empty-state'
import { Section } from '~/components/ui/section'
import { attemptAddress } from '~/exercise-runner/exercise-page'
import { changeLearning } from '~/given/actions.server'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { requireOrganization } from '~/session/refusals'
import { useViewer } from '~/session/viewer'
import { page } from '~/shell/page'

const HomeQuery = graphql(`
  query Home($org: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      viewerCanChange
      seats {
        taken
      }
      privacy {
        managersSee
        managersSeeSince
      }
      openAttempt {
        ...OpenAttempt
      }
      placement: assessment(kind: PLACEMENT) {
        minutes
        retakeFrom
        lastAttempt {
          id
        }
      }
      assessments {
        kind
        subject
      }
      given {
        ...GivenRow
      }
      toRenew {
        ...ToRenewRow
      }
      viewerGoal {
        ...OwnGoal
      }
      review {
        due
        minutes
      }
      goalSteps {
        ...GoalStepsFacts
      }
      home {
        continue {
          kind
          title
          reason
          minutes
          course {
            slug
          }
          lesson {
            slug
          }
          exercise {
            slug
          }
        }
        paths {
          id
          title
          summary
          isAssigned
          isSequential
          given {
            ...ViewerGiven
          }
          certificate {
            id
          }
          courses {
            id
            slug
            title
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
        skills {
          ...OwnEstimate
        }
        recentSubmissions {
          ...SubmissionRow
        }
        roleProfile {
          name
          targets {
            skill {
              id
            }
            level
          }
        }
      }
    }
  }
`)

export const handle = page({ title: (t) => t('home:title') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const data = await query(request, HomeQuery, { org: params.org ?? '' })
  const organization = requireOrganization(request, data)
  const { id: organizationId, assessments, viewerCanChange, seats, ...shown } = organization
  const assessed = assessments.flatMap(({ kind, subject }) => (kind === 'SKILL' && subject ? [subject] : []))
  const isAlone = viewerCanChange && seats?.taken === 1
  return { organizationId, ...shown, assessed, isAlone }
}

export async function action({ request }: ActionFunctionArgs) {
  return changeLearning(request, await request.formData())
}

export default function Home() {
  const { t } = useTranslation(['home', 'record'])
  const {
    organizationId,
    home,
    goalSteps,
    given,
    toRenew,
    review,
    privacy,
    openAttempt,
    placement,
    assessed,
    isAlone,
    viewerGoal,
  } = useLoaderData<typeof loader>()
  const base = `/o/${useParams().org}`
  const name = useViewer()?.name ?? ''
  // Before anything is known, every reason would be that nothing is known: finding out stands there instead.
  const isKnown = home.skills.some(({ evidenceCount }) => evidenceCount > 0)
  return (
    <div className="grid gap-12 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-16">
      <div className="grid content-start gap-12">
        <div>
          <h1 className="text-ink-soft mb-4 text-base font-medium tracking-normal">
            {t('greeting', { name })}
          </h1>
          {isAlone ? <SetUpFirst base={base} /> : null}
          <ContinueCard step={home.continue} goalSteps={isKnown ? goalSteps : null} base={base} />
          <ReviewLine review={review} base={base} />
          <SeenChanged privacy={privacy} />
          <WhereYouStand base={base} openAttempt={openAttempt} placement={placement} />
        </div>
        <GivenList given={given} toRenew={toRenew} base={base} />
        {home.paths.map((path) => (
          <PathProgress key={path.id} path={path} base={base} organizationId={organizationId} />
        ))}
        <Section title={t('submissions.title')}>
          {home.recentSubmissions.length > 0 ? (
            <SubmissionList
              submissions={home.recentSubmissions}
              linkTo={({ attempt, exercise }) =>
                attemptAddress(`${base}/exercises/${exercise.slug}`, attempt)
              }
            />
          ) : (
            <EmptyState
              icon={SquareTerminal}
              title={t('submissions.empty')}
              text={t('submissions.emptyText')}
            />
          )}
        </Section>
      </div>
      <Section title={t('skills.title')} className="content-start">
        {home.skills.length > 0 ? (
          <HomeSkills
            estimates={home.skills}
            roleProfile={home.roleProfile}
            assessmentOf={({ slug }) =>
              assessed.includes(slug) ? startAddress(base, { kind: 'SKILL', subject: slug }) : undefined
            }
          />
        ) : (
          <EmptyState icon={ChartSpline} title={t('skills.empty')} text={t('skills.emptyText')} />
        )}
        {isKnown && viewerGoal ? (
          <div className="mt-2 grid gap-3">
            <h3 className="font-medium">{t('goal.title')}</h3>
            <OwnGoal goal={viewerGoal} />
          </div>
        ) : null}
        <Link to={`${base}/record`} className="text-accent w-fit text-sm font-medium hover:underline">
          {t('record:link')}
        </Link>
        <SeenLine managersSee={privacy.managersSee} />
      </Section>
    </div>
  )
}
