import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import type { GoalReportQuery } from '~/graphql/generated/graphql'
import { notFound, orNotFound, requireOrganization } from '~/session/refusals'
import { pages, wordsFor, type TeamFile } from './team-file.server'

const GoalReportOf = graphql(`
  query GoalReportOf($org: String!, $team: ID, $role: ID) {
    viewer {
      id
      locale
    }
    organization(slug: $org) {
      id
      slug
      teamDashboard(team: $team) {
        goal(roleProfile: $role) {
          profile {
            id
            name
          }
          targets {
            skill {
              id
              name
            }
          }
        }
      }
    }
  }
`)

const GoalReport = graphql(`
  query GoalReport($org: String!, $team: ID, $role: ID!, $after: String) {
    organization(slug: $org) {
      id
      teamDashboard(team: $team) {
        people(first: 100, after: $after, order: { by: GAP }, filter: { roleProfile: $role }) {
          edges {
            node {
              member {
                name
                email
                goal {
                  missing
                  minutes
                  targets {
                    state
                    skill {
                      id
                    }
                  }
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

type People = NonNullable<NonNullable<GoalReportQuery['organization']>['teamDashboard']>['people']

interface Asked {
  org: string
  team: string | null
  role: string | null
}

/** Who aims for a goal, nearest first, target by target. */
export async function goalFile(request: Request, { org, team, role }: Asked): Promise<TeamFile> {
  const data = await query(request, GoalReportOf, { org, team, role })
  const organization = requireOrganization(request, data)
  const { goal } = orNotFound(organization.teamDashboard)
  if (!goal) throw notFound()
  const words = await wordsFor(request, data.viewer)
  const ask = async (after?: string): Promise<People> => {
    const variables = { org, team, role: goal.profile.id, after }
    return orNotFound((await query(request, GoalReport, variables)).organization?.teamDashboard).people
  }
  const linesOf = ({ edges, pageInfo }: People) => ({
    lines: edges.map(({ node: { member } }) => [
      ...[member.name, member.email, goal.profile.name],
      ...[member.goal?.missing ?? '', member.goal?.minutes ?? ''],
      ...goal.targets.map(({ skill }) => {
        const target = member.goal?.targets.find((one) => one.skill.id === skill.id)
        return target ? words(`team:goal.state.${target.state}`) : ''
      }),
    ]),
    after: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null,
  })
  const head = (['person', 'email', 'goal', 'missing', 'minutes'] as const).map((name) =>
    words(`team:report.${name}`),
  )
  return {
    ...{ report: 'GOAL', organization, team },
    head: [...head, ...goal.targets.map(({ skill }) => skill.name)],
    next: pages(await ask(), linesOf, ask),
  }
}
