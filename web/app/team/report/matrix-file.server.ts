import { estimateOf } from '~/components/team/team-row'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import type { MatrixEstimateFragment, MatrixReportQuery } from '~/graphql/generated/graphql'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { asked, type TeamSearch } from '../team-search'
import { dayOf, pages, wordsFor, type ReportWords, type TeamFile } from './team-file.server'

const MatrixReportOf = graphql(`
  query MatrixReportOf($org: String!, $team: ID) {
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
      }
    }
  }
`)

const MatrixReport = graphql(`
  query MatrixReport(
    $org: String!
    $team: ID
    $after: String
    $order: TeamOrderInput
    $filter: TeamFilterInput
  ) {
    organization(slug: $org) {
      id
      teamDashboard(team: $team) {
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

type People = NonNullable<NonNullable<MatrixReportQuery['organization']>['teamDashboard']>['people']

/** The matrix as it is filtered and sorted. */
export async function matrixFile(
  request: Request,
  { org, search }: { org: string; search: TeamSearch },
): Promise<TeamFile> {
  const { team, ...rows } = asked(search)
  const data = await query(request, MatrixReportOf, { org, team })
  const organization = requireOrganization(request, data)
  const skills = orNotFound(organization.teamDashboard).knownSkills
  const words = await wordsFor(request, data.viewer)
  const ask = async (after?: string): Promise<People> => {
    const answer = await query(request, MatrixReport, { org, team, after, ...rows })
    return orNotFound(answer.organization?.teamDashboard).people
  }
  const linesOf = ({ edges, pageInfo }: People) => ({
    lines: edges.map(({ node }) => [
      ...[node.member.name, node.member.email, dayOf(node.lastActiveAt)],
      ...[node.submissions ?? '', node.passed ?? ''],
      ...skills.map((skill) => levelIn(words, estimateOf(node, skill))),
    ]),
    after: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null,
  })
  const head = (['person', 'email', 'lastActive', 'submissions', 'passed'] as const).map((name) =>
    words(`team:report.${name}`),
  )
  return {
    ...{ report: 'MATRIX', organization, team: search.team },
    head: [...head, ...skills.map(({ name }) => name)],
    next: pages(await ask(), linesOf, ask),
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
