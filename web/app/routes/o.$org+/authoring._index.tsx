import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { PencilRuler } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { createExercise } from '~/authoring/actions.server'
import { NewExerciseForm } from '~/components/authoring/new-exercise-form'
import { OwnStateBadge } from '~/components/authoring/own-state-badge'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHead } from '~/components/ui/page-head'
import { Section } from '~/components/ui/section'
import { Time } from '~/components/ui/time'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { notFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const AuthoringQuery = graphql(`
  query Authoring($org: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      viewerCanAuthor
      ownExercises {
        id
        slug
        title
        state
        updatedAt
        publishedNumber
      }
    }
  }
`)

export const handle = page({ title: (t) => t('authoring:title') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const data = await query(request, AuthoringQuery, { org: params.org ?? '' })
  const organization = requireOrganization(request, data)
  if (!organization.viewerCanAuthor) throw notFound()
  return { organization }
}

export function action({ request, params }: ActionFunctionArgs) {
  return createExercise(request, params.org ?? '')
}

export default function Authoring() {
  const { t } = useTranslation('authoring')
  const { organization } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title={t('title')} text={t('text')} />
      <div className="grid gap-12">
        <Section title={t('new.title')}>
          <NewExerciseForm organizationId={organization.id} />
        </Section>
        <Section title={t('list.title', { count: organization.ownExercises.length })}>
          {organization.ownExercises.length === 0 ? (
            <EmptyState icon={PencilRuler} title={t('list.empty')} text={t('list.emptyText')} />
          ) : (
            <ul className="border-line bg-surface divide-line divide-y rounded border">
              {organization.ownExercises.map((exercise) => (
                <li key={exercise.id}>
                  <Link
                    to={exercise.slug}
                    prefetch="intent"
                    className="hover:bg-hover flex flex-wrap items-center gap-x-6 gap-y-2 px-5 py-4 -outline-offset-2 transition-colors"
                  >
                    <span className="min-w-60 flex-1">
                      <span className="block font-medium">{exercise.title}</span>
                      <span className="text-ink-faint mt-1 block text-sm">
                        {t('list.changed')} <Time value={exercise.updatedAt} />
                      </span>
                    </span>
                    <OwnStateBadge state={exercise.state} />
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
