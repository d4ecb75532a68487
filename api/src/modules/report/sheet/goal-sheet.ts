import { TargetState, TeamOrder } from '../../../graphql/enums.js'
import { encodeId } from '../../../graphql/global-id.js'
import { Refusal } from '../../../graphql/refusal.js'
import { goalOf, teamGoal } from '../../team-dashboard/goal.js'
import type { TeamGoal } from '../../team-dashboard/goal.type.js'
import { peoplePage } from '../../team-dashboard/people-page.js'
import type { ReportWords } from '../words/report-words.js'
import type { SheetSource } from './facts.js'
import { pagesBy, type Column, type Figure, type SheetBody, type Tone, type Toned } from './sheet.js'

/** Who aims for a goal, nearest first, target by target. */
export async function goalSheet({ tenant, dashboard, asked, words }: SheetSource): Promise<SheetBody> {
  const { roleProfile } = asked.filter
  const named = roleProfile && encodeId('RoleProfile', roleProfile, tenant.organization.id)
  const goal = await teamGoal(tenant, dashboard.scope, named)
  if (!goal) throw new Refusal('NO_GOAL', ['roleProfile'])
  const { name, id } = goal.profile
  const order = { by: TeamOrder.GAP }
  return {
    ...{ goal: name, legend: targetLegend(words), isGrouped: false },
    columns: [
      { name: words.columns.person, printed: 'name' },
      { name: words.columns.email, printed: 'left-out' },
      { name: words.columns.goal, printed: 'left-out' },
      { name: words.columns.missing, printed: 'number' },
      { name: words.columns.minutes, printed: 'number' },
      ...goal.targets.map(({ skill, level }): Column => ({
        name: `${skill.name} (${words.levels[level]})`,
        printed: 'level',
      })),
    ],
    next: pagesBy(
      (after) =>
        peoplePage(tenant, dashboard.scope, { first: 100, after, order, filter: { roleProfile: id } }),
      async ({ edges }) => {
        const goals = await Promise.all(edges.map(({ node }) => goalOf(tenant, node.member.userId)))
        return edges.map(({ node: { member } }, at) => [
          ...[member.name, member.email, name, goals[at]?.missing ?? '', goals[at]?.minutes ?? ''],
          ...goal.targets.map(({ skill }) => {
            const target = goals[at]?.targets.find((one) => one.skill.id === skill.id)
            return target ? targetCell(words, target.state) : ''
          }),
        ])
      },
    ),
    figures: () => goalFigures(goal, words),
  }
}

function goalFigures({ meeting, people, profile, mostMissing }: TeamGoal, words: ReportWords): Figure[] {
  const { figures } = words
  return [
    [`${meeting} / ${people}`, figures.meeting(profile.name, people)],
    ...(mostMissing
      ? [[String(mostMissing.short + mostMissing.unknown), figures.missing(mostMissing.skill.name)] as const]
      : []),
  ]
}

export function targetCell(words: ReportWords, state: TargetState): Toned {
  const text = words.targets[state]
  return { text, short: text, tone: state.toLowerCase() as Tone }
}

export function targetLegend(words: ReportWords): SheetBody['legend'] {
  const states = [TargetState.MET, TargetState.CLOSE, TargetState.FAR, TargetState.UNKNOWN]
  return states.map((state) => ({ ...targetCell(words, state), about: words.legend[state] }))
}
