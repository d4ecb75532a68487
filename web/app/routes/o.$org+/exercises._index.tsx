import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { SquareTerminal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { VerdictBadge } from '~/components/submissions/verdict-badge'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHead } from '~/components/ui/page-head'
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
      exercises {
        id
        slug
        title
        summary
        expectedMinutes
        skills {
          id
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
  return { exercises: requireOrganization(request, data).exercises }
}

export default function Exercises() {
  const { t } = useTranslation('course')
  const { exercises } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title={t('exercises.title')} text={t('exercises.text')} />
      {exercises.length === 0 ? (
        <EmptyState icon={SquareTerminal} title={t('exercises.empty')} text={t('exercises.emptyText')} />
      ) : (
        <ul className="border-line bg-surface divide-line divide-y rounded border">
          {exercises.map((exercise) => (
            <ExerciseRow key={exercise.id} exercise={exercise} />
          ))}
        </ul>
      )}
    </>
  )
}

type Exercise = Awaited<ReturnType<typeof loader>>['exercises'][number]

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
