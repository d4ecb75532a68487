import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { SquareTerminal, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { LevelLegend } from '~/components/skills/level-legend'
import { LevelsOnly } from '~/components/team/levels-only'
import { ResultList } from '~/components/team/result-list'
import { TeamFilter } from '~/components/team/team-filter'
import { TeamList } from '~/components/team/team-list'
import { TeamMatrix } from '~/components/team/team-matrix'
import { useTeamUpdates } from '~/components/team/use-team-updates'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHead } from '~/components/ui/page-head'
import { Section } from '~/components/ui/section'
import { useFormat } from '~/i18n/format'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const TeamDashboardQuery = graphql(`
  query TeamDashboard($org: String!, $team: ID) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      teamDashboard(team: $team) {
        teams {
          id
          name
          memberCount
        }
        skills {
          id
          slug
          name
          domain {
            slug
            name
          }
        }
        rows {
          member {
            id
            name
          }
          estimates {
            ...Estimate
          }
          lastActiveAt
          submissions
          passed
        }
        latestResults {
          ...ResultRow
          by {
            id
            name
          }
        }
        averagePassed
      }
    }
  }
`)

export const handle = page({
  title: (t) => t('common:nav.team'),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const team = new URL(request.url).searchParams.get('team')
  const data = await query(request, TeamDashboardQuery, { org: params.org ?? '', team: team || undefined })
  const organization = requireOrganization(request, data)
  return { organizationId: organization.id, team, dashboard: orNotFound(organization.teamDashboard) }
}

export default function Team() {
  const { t } = useTranslation('team')
  const { dashboard, organizationId, team } = useLoaderData<typeof loader>()
  const format = useFormat()
  const base = `/o/${useParams().org}/team`
  const { skills, rows, teams, latestResults, averagePassed } = dashboard
  useTeamUpdates(organizationId)
  return (
    <>
      <PageHead title={t('title')} text={t('text')}>
        <TeamFilter teams={teams} selected={team} />
      </PageHead>
      {rows.length === 0 ? (
        <EmptyState icon={Users} title={t('empty')} text={t('emptyText')} />
      ) : (
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
          <LevelLegend />
          <TeamMatrix skills={skills} rows={rows} base={base} />
          <TeamList rows={rows} base={base} />
          {averagePassed ? (
            <p className="text-ink-soft text-sm">
              {t('average', { average: format.half(averagePassed), count: rows.length })}
            </p>
          ) : null}
        </div>
      )}
      {latestResults ? (
        <Section title={t('latest')} className="mt-12 max-w-3xl">
          {latestResults.length > 0 ? (
            <ResultList results={latestResults} linkTo={memberAddress(base)} />
          ) : (
            <EmptyState icon={SquareTerminal} title={t('noGradings')} text={t('noGradingsText')} />
          )}
        </Section>
      ) : (
        <LevelsOnly className="mt-8" />
      )}
    </>
  )
}

function memberAddress(base: string) {
  return ({ by }: { by: { id: string } }) => `${base}/${encodeURIComponent(by.id)}`
}
