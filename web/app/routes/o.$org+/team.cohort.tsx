import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChartNoAxesCombined } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { CohortChart } from '~/components/cohort/cohort-chart'
import { CohortTable } from '~/components/cohort/cohort-table'
import { SpanForm } from '~/components/cohort/span-form'
import { HowCounted } from '~/components/team-progress/how-counted'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHead } from '~/components/ui/page-head'
import { Section } from '~/components/ui/section'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { useFormat } from '~/i18n/format'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const CohortQuery = graphql(`
  query Cohort($org: String!, $team: ID, $from: String, $to: String) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      teamDashboard(team: $team) {
        teams {
          id
          name
        }
        cohort(from: $from, to: $to) {
          from
          to
          cohort {
            skills {
              ...CohortSkill
            }
          }
          userErrors {
            path
            message
          }
        }
      }
    }
  }
`)

export const handle = page({ title: (t) => t('cohort:heading'), crumb: (t) => t('cohort:heading') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const [team, from, to] = ['team', 'from', 'to'].map((name) => searchParams.get(name) || undefined)
  const data = await query(request, CohortQuery, { org: params.org ?? '', team, from, to })
  const { teams, cohort: answer } = orNotFound(requireOrganization(request, data).teamDashboard)
  return {
    teams,
    span: answer.from && answer.to ? { from: answer.from, to: answer.to } : null,
    skills: (answer.cohort?.skills ?? []).toSorted((one, other) => other.change.mean - one.change.mean),
    faults: Object.fromEntries(answer.userErrors.map(({ path, message }) => [path[0], message])),
    search: { team, from: answer.from ?? from, to: answer.to ?? to },
  }
}

export default function CohortPage() {
  const { t } = useTranslation(['cohort', 'team'])
  const format = useFormat()
  const { teams, span, skills, faults, search } = useLoaderData<typeof loader>()
  const group = teams.find(({ id }) => id === search.team)?.name ?? t('team:filter.all')
  return (
    <div className="max-w-4xl">
      <PageHead title={t('heading')} text={t('text')} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        <SpanForm teams={teams} search={search} faults={faults} />
        {span && skills.length > 0 ? (
          <>
            <CohortChart skills={skills} group={group} {...span} />
            <CohortTable skills={skills} />
          </>
        ) : null}
        {span && skills.length === 0 ? (
          <EmptyState
            icon={ChartNoAxesCombined}
            title={t('none.title')}
            text={t('none.text', { from: format.day(span.from), to: format.day(span.to) })}
          />
        ) : null}
        <Section title={t('caveats.title')}>
          <ul className="text-ink-soft max-w-prose list-disc space-y-2 ps-5">
            {(['who', 'mean', 'cause', 'chance', 'shared'] as const).map((caveat) => (
              <li key={caveat}>{t(`caveats.${caveat}`)}</li>
            ))}
          </ul>
          <HowCounted text={t('how')} />
        </Section>
      </div>
    </div>
  )
}
