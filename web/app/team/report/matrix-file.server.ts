import { estimateOf } from '~/components/team/team-row'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import type { MatrixEstimateFragment, MatrixReportQuery } from '~/graphql/generated/graphql'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { asked, type TeamSearch } from '../team-search'
import { dayOf, pages, wordsFor, type ReportWords, type TeamFile } from './team-file.server'

const MatrixReport = graphql(`
  query MatrixReport(
    $org: String!
    $team: ID
    $after: String
    $order: TeamOrderInput
    $filter: TeamFilterInput
  ) {
    viewer {
      id
      locale
    }
    organization(slug: $org) {
      id
      slug
      teamDashboard(team: $team) {
        knownSkills {
          ...MatrixSkill
        }
        people(first: 100, after: $after, order: $order, filter: $filter) {
          edges {
            node {
              ...TeamRow
              member {
                email
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

type Dashboard = NonNullable<NonNullable<MatrixReportQuery['organization']>['teamDashboard']>

/** The matrix as it is filtered and sorted. */
export async function matrixFile(
  request: Request,
  { org, search }: { org: string; search: TeamSearch },
): Promise<TeamFile> {
  const ask = async (after?: string) => {
    const data = await query(request, MatrixReport, { org, after, ...asked(search) })
    return { viewer: data.viewer, organization: requireOrganization(request, data) }
  }
  const { viewer, organization } = await ask()
  const words = await wordsFor(request, viewer)
  const first = orNotFound(organization.teamDashboard)
  const skills = first.knownSkills
  const linesOf = ({ people }: Dashboard) => ({
    lines: people.edges.map(({ node }) => [
      ...[node.member.name, node.member.email, dayOf(node.lastActiveAt)],
      ...[node.submissions ?? '', node.passed ?? ''],
      ...skills.map((skill) => levelIn(words, estimateOf(node, skill))),
    ]),
    after: people.pageInfo.hasNextPage ? (people.pageInfo.endCursor ?? null) : null,
  })
  const head = (['person', 'email', 'lastActive', 'submissions', 'passed'] as const).map((name) =>
    words(`team:report.${name}`),
  )
  return {
    ...{ report: 'MATRIX', organization, team: search.team },
    head: [...head, ...skills.map(({ name }) => name)],
    next: pages(first, linesOf, async (after) => orNotFound((await ask(after)).organization.teamDashboard)),
  }
}

/** As a badge says it; empty without evidence. */
function levelIn(words: ReportWords, estimate: MatrixEstimateFragment | undefined): string {
  if (!estimate) return ''
  const { level, otherLevel } = estimate
  if (!level) return words('common:level.unknown')
  if (!otherLevel) return words(`common:level.${level}`)
  const ladder = ['STARTING', 'WORKING', 'LEADING'] as const
  const [lower, upper] = ladder.filter((one) => one === level || one === otherLevel)
  return words('common:level.between', {
    lower: words(`common:level.${lower!}`),
    upper: words(`common:level.${upper!}`),
  })
}
