import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData, useParams, useSubmit } from '@remix-run/react'
import { ChevronRight, Target } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { MissingParts } from '~/components/saved-views/missing-parts'
import { SavedViewsMenu } from '~/components/saved-views/saved-views-menu'
import { DownloadReport } from '~/components/team/download-report'
import { GoalPlan } from '~/components/team/person-goal'
import { TargetStateBadge } from '~/components/team/target-state'
import { TeamGoal } from '~/components/team/team-goal'
import { useDuration } from '~/components/team/use-duration'
import { useTeamUpdates } from '~/components/team/use-team-updates'
import { Avatar } from '~/components/ui/avatar'
import { Button, buttonClass } from '~/components/ui/button'
import { ChoiceField } from '~/components/ui/choice-field'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHead } from '~/components/ui/page-head'
import { Section } from '~/components/ui/section'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import type { PersonGoalFragment } from '~/graphql/generated/graphql'
import { openDefault } from '~/saved-views/open-default.server'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const TeamGoalQuery = graphql(`
  query TeamGoal($org: String!, $team: ID, $role: ID) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      slug
      roleProfile {
        id
      }
      roleProfiles {
        id
        name
      }
      savedViews(view: GOAL) {
        ...SavedViewRow
      }
      teamDashboard(team: $team) {
        teams {
          id
          name
        }
        goal(roleProfile: $role) {
          ...TeamGoal
        }
      }
    }
  }
`)

const TeamGoalPeopleQuery = graphql(`
  query TeamGoalPeople($org: String!, $team: ID, $role: ID!, $after: String) {
    organization(slug: $org) {
      id
      teamDashboard(team: $team) {
        people(first: 30, after: $after, order: { by: GAP }, filter: { roleProfile: $role }) {
          edges {
            node {
              member {
                id
                name
                goal {
                  ...PersonGoal
                }
              }
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`)

export const handle = page({ title: (t) => t('team:goal.title'), crumb: (t) => t('team:goal.title') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const [team, role, after] = ['team', 'role', 'after'].map((name) => searchParams.get(name) || undefined)
  const org = params.org ?? ''
  const organization = requireOrganization(request, await query(request, TeamGoalQuery, { org, team, role }))
  openDefault(request, organization.savedViews)
  const { goal, teams } = orNotFound(organization.teamDashboard)
  const asked = { org, team, role: goal?.profile.id ?? '', after }
  const people = goal
    ? (await query(request, TeamGoalPeopleQuery, asked)).organization?.teamDashboard?.people
    : null
  return { organization, teams, goal, people: people ?? null, search: { team, role } }
}

export default function TeamGoalPage() {
  const { t } = useTranslation('team')
  const { organization, goal, teams, people, search } = useLoaderData<typeof loader>()
  const org = `/o/${useParams().org}`
  useTeamUpdates(organization.id)
  const rows = people?.edges.map(({ node }) => node.member) ?? []
  return (
    <div className="max-w-4xl">
      <PageHead title={t('goal.title')} text={t('goal.text')}>
        {goal ? (
          <div className="flex flex-wrap gap-3">
            <SavedViewsMenu
              views={organization.savedViews}
              base={`${org}/team`}
              search={nextPage({ ...search, role: goal.profile.id, report: 'goal' })}
            />
            <DownloadReport organization={organization} search={nextPage({ ...search, report: 'goal' })} />
          </div>
        ) : null}
      </PageHead>
      <MissingParts views={organization.savedViews} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        <GoalFilter
          teams={teams}
          profiles={organization.roleProfiles}
          team={search.team}
          role={goal?.profile.id}
        />
        {goal && goal.people > 0 ? (
          <>
            <TeamGoal goal={goal} />
            <Section title={t('goal.persons')}>
              <ul className="border-line bg-surface divide-line divide-y rounded border">
                {rows.map(({ id, name, goal: own }) =>
                  own ? <PersonRow key={id} id={id} name={name} goal={own} org={org} /> : null,
                )}
              </ul>
              {people?.pageInfo.hasNextPage ? (
                <Link
                  to={nextPage(search, people.pageInfo.endCursor)}
                  className={`${buttonClass({ tone: 'secondary' })} mt-4`}
                >
                  {t('more.next')}
                </Link>
              ) : null}
            </Section>
          </>
        ) : (
          <EmptyState
            icon={Target}
            title={goal ? t('goal.nobody', { profile: goal.profile.name }) : t('goal.none')}
            text={goal ? t('goal.nobodyText') : t('goal.noneText')}
          />
        )}
      </div>
    </div>
  )
}

function nextPage(
  search: { team?: string | undefined; role?: string | undefined; report?: string },
  after?: string | null,
): string {
  const entries = Object.entries({ ...search, after }).filter(
    (entry): entry is [string, string] => !!entry[1],
  )
  return `?${new URLSearchParams(entries)}`
}

interface GoalFilterProps {
  teams: { id: string; name: string }[]
  profiles: { id: string; name: string }[]
  team?: string | undefined
  role?: string | undefined
}

function GoalFilter({ teams, profiles, team, role }: GoalFilterProps) {
  const { t } = useTranslation('team')
  const submit = useSubmit()
  return (
    <Form
      key={`${team} ${role}`}
      method="get"
      onChange={({ currentTarget }) => submit(currentTarget, { preventScrollReset: true })}
      className="grid gap-3 sm:flex sm:flex-wrap sm:items-end"
    >
      {teams.length > 1 ? (
        <ChoiceField
          name="team"
          label={t('filter.label')}
          none={t('filter.all')}
          choices={teams}
          chosen={team}
        />
      ) : null}
      <ChoiceField
        name="role"
        label={t('filter.role')}
        none={t('goal.choose')}
        choices={profiles}
        chosen={role}
      />
      <noscript>
        <Button type="submit" tone="secondary">
          {t('filter.show')}
        </Button>
      </noscript>
    </Form>
  )
}

function PersonRow({
  id,
  name,
  goal,
  org,
}: {
  id: string
  name: string
  goal: PersonGoalFragment
  org: string
}) {
  const { t } = useTranslation('team')
  const duration = useDuration()
  const { targets, missing, minutes } = goal
  return (
    <li>
      <details className="group">
        <summary className="hover:bg-hover flex cursor-pointer items-center gap-3 px-4 py-3 -outline-offset-2">
          <Avatar name={name} />
          <span className="min-w-0 grow items-center justify-between gap-3 sm:flex">
            <span className="block font-medium break-words">{name}</span>
            <span className="text-ink-soft block text-sm">
              {missing === 0
                ? t('goal.meets')
                : t(minutes > 0 ? 'goal.misses' : 'goal.missesNoWay', {
                    count: missing,
                    of: targets.length,
                    time: duration(minutes),
                  })}
            </span>
          </span>
          <ChevronRight
            aria-hidden
            className="text-ink-faint size-5 shrink-0 transition-transform group-open:rotate-90"
            strokeWidth={1.5}
          />
        </summary>
        <div className="grid gap-4 px-4 pb-5 sm:ps-15">
          <ul className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
            {targets.map((target) => (
              <li key={target.skill.id} className="flex items-center justify-between gap-3 text-sm">
                <span className="text-ink-soft">{target.skill.name}</span>
                <TargetStateBadge target={target} />
              </li>
            ))}
          </ul>
          <GoalPlan goal={goal} base={org} />
          <Link
            to={`${org}/team/${encodeURIComponent(id)}`}
            className="text-accent text-sm font-medium hover:underline"
          >
            {t('goal.open', { name })}
          </Link>
        </div>
      </details>
    </li>
  )
}
