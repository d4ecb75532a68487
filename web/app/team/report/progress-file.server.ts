import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import type { ProgressReportQuery } from '~/graphql/generated/graphql'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { pages, wordsFor, type Cell, type ReportWords, type TeamFile } from './team-file.server'

const ProgressReport = graphql(`
  query ProgressReport($org: String!, $team: ID, $after: String) {
    viewer {
      id
      locale
    }
    organization(slug: $org) {
      id
      slug
      teamDashboard(team: $team) {
        progress {
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

type Progress = NonNullable<NonNullable<ProgressReportQuery['organization']>['teamDashboard']>['progress']

/** What the progress page shows, a line for each number, then for each person who needs somebody. */
export async function progressFile(
  request: Request,
  { org, team }: { org: string; team: string | null },
): Promise<TeamFile> {
  const ask = async (after?: string) => {
    const data = await query(request, ProgressReport, { org, team, after })
    return { viewer: data.viewer, organization: requireOrganization(request, data) }
  }
  const { viewer, organization } = await ask()
  const words = await wordsFor(request, viewer)
  const first = orNotFound(organization.teamDashboard).progress
  const linesOf = (progress: Progress) => {
    const { edges, pageInfo } = progress.atRisk
    const risks = edges.map(({ node }) => riskLine(words, node))
    return {
      lines: progress === first ? [...groupLines(words, progress), ...risks] : risks,
      after: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null,
    }
  }
  return {
    ...{ report: 'PROGRESS', organization, team },
    head: (['section', 'what', 'value', 'note'] as const).map((name) => words(`team:report.${name}`)),
    next: pages(
      first,
      linesOf,
      async (after) => orNotFound((await ask(after)).organization.teamDashboard).progress,
    ),
  }
}

const dueStates = ['doneInTime', 'doneLate', 'later', 'soon', 'over'] as const

function groupLines(words: ReportWords, { funnel, due, weeks, exercises }: Progress): Cell[][] {
  return [
    ...funnel.map(({ step, people }) => [
      ...[words('progress:funnel.title'), words(`progress:funnel.steps.${step}`)],
      ...(typeof people === 'number' ? [people, ''] : ['', words('progress:withheld')]),
    ]),
    ...dueStates.map((state) => [
      ...[words('progress:due.title'), words(`progress:due.states.${state}`), due[state], ''],
    ]),
    ...(weeks ?? []).map(({ from, people }) => [words('progress:weeks.heading'), from, people, '']),
    ...exercises.map(({ exercise, people, passRate, bound, attempts, minutes }) => [
      ...[words('progress:exercises.title'), exercise.title],
      words(`progress:exercises.bounds.${bound}`, { share: `${Math.round(passRate * 100)}%` }),
      [
        [words('progress:exercises.people'), people],
        [words('progress:exercises.attempts'), attempts],
        [words('progress:exercises.minutes'), minutes],
      ]
        .flatMap(([name, value]) => (typeof value === 'number' ? [`${name} ${value}`] : []))
        .join(', '),
    ]),
  ]
}

function riskLine(words: ReportWords, person: Progress['atRisk']['edges'][number]['node']): string[] {
  const { member, over, daysOver, idleDays, stuckOn } = person
  const reasons = [
    over > 0
      ? words('progress:risk.over', {
          count: over,
          days: words('progress:risk.days', { count: daysOver ?? 0 }),
        })
      : null,
    stuckOn && stuckOn.length > 0
      ? words('progress:risk.stuck', { exercises: stuckOn.map(({ title }) => title).join(', ') })
      : null,
    typeof idleDays === 'number' ? words('progress:risk.idle', { count: idleDays }) : null,
  ].filter((reason) => reason !== null)
  return [words('progress:risk.title'), member.name, '', reasons.join('; ')]
}
