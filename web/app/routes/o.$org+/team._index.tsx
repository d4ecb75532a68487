import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useParams, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { CalendarDays, ChartNoAxesColumn, ChartNoAxesCombined, SquareTerminal, Target } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { MissingParts } from '~/components/saved-views/missing-parts'
import { SavedViewsMenu } from '~/components/saved-views/saved-views-menu'
import { DownloadReport } from '~/components/team/download-report'
import { LevelsOnly } from '~/components/team/levels-only'
import { ResultList } from '~/components/team/result-list'
import { TeamFilter } from '~/components/team/team-filter'
import { TeamPeople } from '~/components/team/team-people'
import { useTeamUpdates } from '~/components/team/use-team-updates'
import { buttonClass } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHead } from '~/components/ui/page-head'
import { Section } from '~/components/ui/section'
import { text } from '~/forms/form-result'
import { changeLearning } from '~/given/actions.server'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { openDefault } from '~/saved-views/open-default.server'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'
import { openEvidence } from '~/team/open-evidence.server'
import { asked, searchString, teamSearch } from '~/team/team-search'

const TeamDashboardQuery = graphql(`
  query TeamDashboard(
    $org: String!
    $team: ID
    $after: String
    $order: TeamOrderInput
    $filter: TeamFilterInput
  ) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      slug
      viewerCanGive
      ...Learnable
      roleProfiles {
        id
        name
      }
      savedViews(view: MATRIX) {
        ...SavedViewRow
      }
      teamDashboard(team: $team) {
        teams {
          id
          name
          memberCount
        }
        skills {
          ...MatrixSkill
        }
        knownSkills {
          ...MatrixSkill
        }
        people(first: 50, after: $after, order: $order, filter: $filter) {
          ...TeamPage
        }
        latestResults {
          ...ResultRow
          by {
            id
            name
          }
        }
      }
    }
  }
`)

export const handle = page({
  title: (t) => t('common:nav.team'),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const search = teamSearch(searchParams)
  const data = await query(request, TeamDashboardQuery, {
    org: params.org ?? '',
    after: searchParams.get('after'),
    ...asked(search),
  })
  const organization = requireOrganization(request, data)
  openDefault(request, organization.savedViews)
  return { organization, search, dashboard: orNotFound(organization.teamDashboard) }
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  if (text(form, 'intent') === 'open-evidence') return openEvidence(request, form)
  return changeLearning(request, form)
}

/** Opening a cell changes nothing of the page, whether by its address or by what is asked for it. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  formData,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  if (formData) return formData.get('intent') !== 'open-evidence' && defaultShouldRevalidate
  const isOfCell = currentUrl.search !== nextUrl.search && withoutCell(currentUrl) === withoutCell(nextUrl)
  return !isOfCell && defaultShouldRevalidate
}

function withoutCell({ pathname, searchParams }: URL): string {
  const rest = new URLSearchParams(searchParams)
  for (const name of ['person', 'of']) rest.delete(name)
  return `${pathname}?${rest}`
}

export default function Team() {
  const { t } = useTranslation(['team', 'given', 'progress', 'cohort'])
  const { dashboard, organization, search } = useLoaderData<typeof loader>()
  const base = `/o/${useParams().org}/team`
  const { skills, knownSkills, people, teams, latestResults } = dashboard
  useTeamUpdates(organization.id)
  return (
    <>
      <PageHead title={t('title')} text={t('text')}>
        <div className="flex flex-wrap gap-3">
          <Link to={`${base}/progress`} className={buttonClass({ tone: 'secondary' })}>
            <ChartNoAxesColumn aria-hidden className="size-[1.15em]" strokeWidth={1.75} />
            {t('progress:title')}
          </Link>
          <Link to={`${base}/cohort`} className={buttonClass({ tone: 'secondary' })}>
            <ChartNoAxesCombined aria-hidden className="size-[1.15em]" strokeWidth={1.75} />
            {t('cohort:heading')}
          </Link>
          <Link to={`${base}/goal`} className={buttonClass({ tone: 'secondary' })}>
            <Target aria-hidden className="size-[1.15em]" strokeWidth={1.75} />
            {t('goal.title')}
          </Link>
          <Link to={`${base}/given`} className={buttonClass({ tone: 'secondary' })}>
            <CalendarDays aria-hidden className="size-[1.15em]" strokeWidth={1.75} />
            {t('given:page.title')}
          </Link>
          <SavedViewsMenu
            views={organization.savedViews}
            base={base}
            search={searchString(search, { report: 'matrix' })}
          />
          <DownloadReport organization={organization} search={searchString(search)} />
        </div>
      </PageHead>
      <MissingParts views={organization.savedViews} />
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-6">
        <TeamFilter teams={teams} skills={skills} roleProfiles={organization.roleProfiles} search={search} />
        <TeamPeople
          key={searchString(search)}
          page={people}
          search={search}
          skills={skills}
          known={knownSkills}
          base={base}
          learnable={organization.viewerCanGive ? organization : null}
        />
      </div>
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
