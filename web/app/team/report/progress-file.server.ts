import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import type { ProgressReportQuery } from '~/graphql/generated/graphql'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { groupLines, riskLine } from './progress-lines'
import { pages, wordsFor, type TeamFile } from './team-file.server'

const ProgressReportOf = graphql(`
  query ProgressReportOf($org: String!, $team: ID) {
    viewer {
      id
      locale
    }
    organization(slug: $org) {
      id
      slug
      teamDashboard(team: $team) {
        progress {
          averagePassed
          waiting
          funnel {
            ...FunnelStep
          }
          due {
            ...DueProgress
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

const ProgressReport = graphql(`
  query ProgressReport($org: String!, $team: ID, $after: String) {
    organization(slug: $org) {
      id
      teamDashboard(team: $team) {
        progress {
          atRisk(first: 100, after: $after) {
            edges {
              node {
                ...RiskRow
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
  }
`)

type Dashboard = NonNullable<NonNullable<ProgressReportQuery['organization']>['teamDashboard']>
type AtRisk = Dashboard['progress']['atRisk']

/** What the progress page shows, a line for each number, then for each person who needs somebody. */
export async function progressFile(
  request: Request,
  { org, team }: { org: string; team: string | null },
): Promise<TeamFile> {
  const data = await query(request, ProgressReportOf, { org, team })
  const organization = requireOrganization(request, data)
  const { progress } = orNotFound(organization.teamDashboard)
  const words = await wordsFor(request, data.viewer)
  const ask = async (after?: string): Promise<AtRisk> => {
    const answer = await query(request, ProgressReport, { org, team, after })
    return orNotFound(answer.organization?.teamDashboard).progress.atRisk
  }
  const first = await ask()
  const linesOf = (atRisk: AtRisk) => {
    const risks = atRisk.edges.map(({ node }) => riskLine(words, node))
    return {
      lines: atRisk === first ? [...groupLines(words, progress), ...risks] : risks,
      after: atRisk.pageInfo.hasNextPage ? (atRisk.pageInfo.endCursor ?? null) : null,
    }
  }
  return {
    ...{ report: 'PROGRESS', organization, team },
    head: (['section', 'what', 'value', 'note'] as const).map((name) => words(`team:report.${name}`)),
    next: pages(first, linesOf, ask),
  }
}
