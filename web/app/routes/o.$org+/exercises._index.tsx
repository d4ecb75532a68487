import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { PencilRuler, SquareTerminal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { groupsOf } from '~/components/submissions/exercise-groups'
import { VerdictBadge } from '~/components/submissions/verdict-badge'
import { buttonClass } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHead } from '~/components/ui/page-head'
import { Section } from '~/components/ui/section'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const ExercisesQuery = graphql(`
  query Exercises($org: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      slug
      viewerCanAuthor
      skills {
        id
        slug
        name
      }
      exercises {
        id
        slug
        kind
        isOwn
        title
        summary
        expectedMinutes
        skills {
          id
          slug
          name
        }
        viewerBest {
          id
          status
          grading {
            verdict
            points
          }
        }
      }
    }
  }
`)

export const handle = page({
  title: (t) => t('common:nav.exercises'),
  crumb: (t) => t('common:nav.exercises'),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const data = await query(request, ExercisesQuery, { org: params.org ?? '' })
  const { slug, viewerCanAuthor, skills, exercises } = requireOrganization(request, data)
  const wanted = new URL(request.url).searchParams.get('skill')
  const skill = skills.find((one) => one.slug === wanted) ?? null
  const shown = skill
    ? exercises.filter((exercise) => exercise.skills.some(({ id }) => id === skill.id))
    : exercises
  return { slug, viewerCanAuthor, skill, groups: groupsOf(shown) }
}

export default function Exercises() {
  const { t } = useTranslation('course')
  const { slug, viewerCanAuthor, skill, groups } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title={t('exercises.title')} text={t('exercises.text')}>
        {viewerCanAuthor ? (
          <Link to={`/o/${slug}/authoring`} className={buttonClass({ tone: 'secondary' })}>
            <PencilRuler aria-hidden className="size-[1.15em]" strokeWidth={1.75} />
            {t('exercises.write')}
          </Link>
        ) : null}
      </PageHead>
      {skill ? <TrainedSkill name={skill.name} all={`/o/${slug}/exercises`} /> : null}
      {groups.length === 0 && !skill ? (
        <EmptyState icon={SquareTerminal} title={t('exercises.empty')} text={t('exercises.emptyText')} />
      ) : null}
      <div className="grid gap-10">
        {groups.map(({ group, exercises }) => (
          <Section
            key={group}
            title={t(`exercises.groups.${group}`)}
            aside={
              <span className="text-ink-faint tabular text-sm">
                {t('exercises.passed', passedOf(exercises))}
              </span>
            }
          >
            <ul className="border-line bg-surface divide-line divide-y rounded border">
              {exercises.map((exercise) => (
                <ExerciseRow key={exercise.id} exercise={exercise} />
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </>
  )
}

/** One skill's exercises are shown: whose, and the way back to all. */
function TrainedSkill({ name, all }: { name: string; all: string }) {
  const { t } = useTranslation('course')
  return (
    <p className="text-ink-soft -mt-2 mb-8 flex flex-wrap items-baseline gap-x-4 gap-y-1">
      {t('exercises.training', { skill: name })}
      <Link to={all} className="text-accent underline underline-offset-4">
        {t('exercises.all')}
      </Link>
    </p>
  )
}

function passedOf(exercises: readonly Exercise[]) {
  const passed = exercises.filter(({ viewerBest }) => viewerBest?.grading?.verdict === 'PASSED').length
  return { passed, count: exercises.length }
}

type Exercise = Awaited<ReturnType<typeof loader>>['groups'][number]['exercises'][number]

function ExerciseRow({ exercise }: { exercise: Exercise }) {
  const { t } = useTranslation(['course', 'common'])
  const points = exercise.viewerBest?.grading?.points
  return (
    <li>
      <Link
        to={exercise.slug}
        prefetch="intent"
        className="hover:bg-hover flex flex-wrap items-center gap-x-6 gap-y-3 px-5 py-4 -outline-offset-2 transition-colors"
      >
        <span className="min-w-60 flex-1">
          <span className="block font-medium">{exercise.title}</span>
          <span className="text-ink-soft mt-0.5 block max-w-[68ch] text-sm">{exercise.summary}</span>
          <span className="text-ink-faint mt-2 block text-xs">
            {[
              t('common:minutes', { count: exercise.expectedMinutes }),
              ...exercise.skills.map(({ name }) => name),
            ].join(' · ')}
          </span>
        </span>
        <span className="flex items-center gap-3">
          {typeof points === 'number' ? (
            <span className="text-ink-soft tabular text-sm">{t('exercises.best', { points })}</span>
          ) : null}
          {exercise.viewerBest ? (
            <VerdictBadge submission={exercise.viewerBest} />
          ) : (
            <span className="text-ink-faint text-sm">{t('exercises.notTried')}</span>
          )}
        </span>
      </Link>
    </li>
  )
}
