import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData, useParams, useSubmit } from '@remix-run/react'
import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ActiveWeeks } from '~/components/team-progress/active-weeks'
import { DueOverview } from '~/components/team-progress/due-overview'
import { ExerciseOutcomes } from '~/components/team-progress/exercise-outcomes'
import { FunnelTable } from '~/components/team-progress/funnel-table'
import { RiskList } from '~/components/team-progress/risk-list'
import { MissingParts } from '~/components/saved-views/missing-parts'
import { SavedViewsMenu } from '~/components/saved-views/saved-views-menu'
import { DownloadReport } from '~/components/team/download-report'
import { useTeamUpdates } from '~/components/team/use-team-updates'
import { Banner } from '~/components/ui/banner'
import { Button, buttonClass } from '~/components/ui/button'
import { ChoiceField } from '~/components/ui/choice-field'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHead } from '~/components/ui/page-head'
import { Section } from '~/components/ui/section'
import { changeLearning } from '~/given/actions.server'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { useFormat } from '~/i18n/format'
import { openDefault } from '~/saved-views/open-default.server'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const TeamProgressQuery = graphql(`
  query TeamProgress($org: String!, $team: ID, $after: String) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      slug
      viewerCanGive
      ...Learnable
      savedViews(view: PROGRESS) {
        ...SavedViewRow
      }
      teamDashboard(team: $team) {
        teams {
          id
          name
        }
        progress {
          averagePassed
          waiting
          funnel {
            ...FunnelStep
          }
          due {
            ...DueProgress
          }
          atRisk(first: 10, after: $after) {
            edges {
              node {
                ...RiskRow
              }
            }
            pageInfo {
              hasNextPage
              endCursor
            }
            totalCount
          }
          weeks {
            ...ActiveWeek
          }
          exercises {
            ...ExerciseOutcome
          }
        }
      }
    }
  }
`)

export const handle = page({ title: (t) => t('progress:title'), crumb: (t) => t('progress:title') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const [team, after] = ['team', 'after'].map((name) => searchParams.get(name) || undefined)
  const data = await query(request, TeamProgressQuery, { org: params.org ?? '', team, after })
  const organization = requireOrganization(request, data)
  openDefault(request, organization.savedViews)
  const { teams, progress } = orNotFound(organization.teamDashboard)
  return { organization, teams, progress, team }
}

export async function action({ request }: ActionFunctionArgs) {
  return changeLearning(request, await request.formData())
}

export default function TeamProgressPage() {
  const { t } = useTranslation('progress')
  const format = useFormat()
  const { organization, teams, progress, team } = useLoaderData<typeof loader>()
  const org = `/o/${useParams().org}`
  useTeamUpdates(organization.id)
  const search = `?${new URLSearchParams({ report: 'progress', ...(team ? { team } : {}) })}`
  const joined = progress.funnel.find(({ step }) => step === 'JOINED')?.people ?? 0
  const { averagePassed, weeks } = progress
  return (
    <div className="max-w-4xl">
      <PageHead title={t('title')} text={t('text')}>
        <div className="flex flex-wrap gap-3">
          <SavedViewsMenu views={organization.savedViews} base={`${org}/team`} search={search} />
          <DownloadReport organization={organization} search={search} />
        </div>
      </PageHead>
      <MissingParts views={organization.savedViews} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
        {teams.length > 1 ? <TeamChoice teams={teams} team={team} /> : null}
        <AtRisk />
        <Section title={t('funnel.title')}>
          <FunnelTable funnel={progress.funnel} org={org} team={team} />
        </Section>
        <Section title={t('due.title')}>
          <DueOverview due={progress.due} org={org} />
        </Section>
        <Section title={t('weeks.heading')}>
          {weeks ? (
            <ActiveWeeks weeks={weeks} people={joined} />
          ) : (
            <p className="text-ink-soft">{t('few')}</p>
          )}
        </Section>
        <Section title={t('exercises.title')}>
          <ExerciseOutcomes outcomes={progress.exercises} org={org} />
          {typeof averagePassed === 'number' ? (
            <p className="text-ink-soft text-sm">
              {t('exercises.average', { count: averagePassed, average: format.half(averagePassed) })}
            </p>
          ) : null}
        </Section>
      </div>
    </div>
  )
}

function AtRisk() {
  const { t } = useTranslation('progress')
  const format = useFormat()
  const { organization, progress, team } = useLoaderData<typeof loader>()
  const org = `/o/${useParams().org}`
  const { edges, pageInfo, totalCount } = progress.atRisk
  const next = new URLSearchParams({ ...(team ? { team } : {}), after: pageInfo.endCursor ?? '' })
  return (
    <Section
      title={t('risk.title')}
      aside={
        totalCount > 0 ? (
          <span className="text-ink-soft text-sm">
            {t('risk.count', { count: totalCount, people: format.whole(totalCount) })}
          </span>
        ) : null
      }
    >
      {progress.waiting ? (
        <Banner>
          {t('risk.waiting', { count: progress.waiting, people: format.whole(progress.waiting) })}{' '}
          <Link to={`${org}/people`} className="font-medium underline underline-offset-4">
            {t('risk.waitingOpen')}
          </Link>
        </Banner>
      ) : null}
      {edges.length > 0 ? (
        <RiskList
          people={edges.map(({ node }) => node)}
          org={org}
          learnable={organization.viewerCanGive ? organization : null}
        />
      ) : (
        <EmptyState icon={CircleCheck} title={t('risk.none')} text={t('risk.noneText')} />
      )}
      {pageInfo.hasNextPage ? (
        <Link to={`?${next}`} className={`${buttonClass({ tone: 'secondary' })} w-fit`}>
          {t('risk.next')}
        </Link>
      ) : null}
    </Section>
  )
}

function TeamChoice({ teams, team }: { teams: { id: string; name: string }[]; team: string | undefined }) {
  const { t } = useTranslation('team')
  const submit = useSubmit()
  return (
    <Form
      key={team}
      method="get"
      onChange={({ currentTarget }) => submit(currentTarget, { preventScrollReset: true })}
      className="grid gap-3 sm:flex sm:flex-wrap sm:items-end print:hidden"
    >
      <ChoiceField
        name="team"
        label={t('filter.label')}
        none={t('filter.all')}
        choices={teams}
        chosen={team}
      />
      <noscript>
        <Button type="submit" tone="secondary">
          {t('filter.show')}
        </Button>
      </noscript>
    </Form>
  )
}
