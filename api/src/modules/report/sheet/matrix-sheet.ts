import { sightOfOthers } from '../../privacy/sight.js'
import type { LevelName } from '../../skill/level.js'
import type { SkillEstimate } from '../../skill/skill.type.js'
import { peoplePage } from '../../team-dashboard/people-page.js'
import { skillsKnown } from '../../team-dashboard/team-dashboard.service.js'
import { pageArgs } from '../asked.js'
import type { ReportWords } from '../words/report-words.js'
import { dayOf, type SheetSource } from './facts.js'
import { pagesBy, type Cell, type Column, type SheetBody, type Tone, type Toned } from './sheet.js'

const ladder = ['STARTING', 'WORKING', 'LEADING'] as const

/** The matrix as it is filtered and sorted. */
export async function matrixSheet({ tenant, dashboard, asked, words }: SheetSource): Promise<SheetBody> {
  const skills = await skillsKnown(dashboard)
  const { results } = await tenant.use(sightOfOthers)
  const args = pageArgs(tenant, asked.filter)
  const stated = new Map<LevelName, number>()
  let people = 0
  const cellOf = (estimate: SkillEstimate | undefined): Cell => {
    if (!estimate) return ''
    const { state, level } = estimate
    if (state === 'STATED' && level) stated.set(level, (stated.get(level) ?? 0) + 1)
    return levelCell(words, estimate)
  }
  return {
    ...{ legend: levelLegend(words), isGrouped: false },
    columns: [
      { name: words.columns.person, printed: 'name' },
      { name: words.columns.email, printed: 'left-out' },
      { name: words.columns.lastActive, printed: 'date' },
      { name: words.columns.submissions, printed: 'left-out' },
      { name: words.columns.passed, printed: results ? 'number' : 'left-out' },
      ...skills.map(({ name }): Column => ({ name, printed: 'level' })),
    ],
    next: pagesBy(
      (after) => peoplePage(tenant, dashboard.scope, { first: 100, after, ...args }),
      ({ edges, totalCount }) => {
        people = totalCount
        return edges.map(({ node }) => [
          ...[node.member.name, node.member.email, dayOf(node.lastActiveAt)],
          ...[node.submissions ?? '', node.passed ?? ''],
          ...skills.map(({ id }) => cellOf(node.estimates.find(({ skill }) => skill.id === id))),
        ])
      },
    ),
    figures: () => [
      [String(people), words.figures.people(people)],
      ...ladder
        .toReversed()
        .map((level) => [String(stated.get(level) ?? 0), words.figures.stated(words.levels[level])] as const),
    ],
  }
}

/** As a badge says it. */
export function levelCell(
  words: ReportWords,
  { level, otherLevel }: Pick<SkillEstimate, 'level' | 'otherLevel'>,
): Toned {
  if (!level) return { text: words.notEnough, short: '–', tone: 'unknown' }
  if (!otherLevel) {
    const text = words.levels[level]
    return { text, short: text, tone: level.toLowerCase() as Tone }
  }
  const [lower, upper] = ladder.filter((one) => one === level || one === otherLevel)
  return betweenCell(words, lower!, upper!)
}

function betweenCell(words: ReportWords, lower: LevelName, upper: LevelName): Toned {
  const [low, high] = [words.levels[lower], words.levels[upper]]
  return {
    text: words.between(low, high),
    short: words.betweenShort(low, high),
    tone: `${lower.toLowerCase()}-${upper.toLowerCase()}` as Tone,
  }
}

export function levelLegend(words: ReportWords): SheetBody['legend'] {
  const stated = ladder.toReversed().map((level) => {
    const text = words.levels[level]
    return { text, short: text, tone: level.toLowerCase() as Tone, about: words.legend.stated }
  })
  const between = { ...betweenCell(words, 'STARTING', 'WORKING'), about: words.legend.between }
  return [
    ...stated,
    between,
    { text: words.notEnough, short: '–', tone: 'unknown', about: words.legend.notEnough },
  ]
}
