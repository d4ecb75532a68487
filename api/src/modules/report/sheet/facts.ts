import { textFor } from '../../../catalogue/texts.js'
import { TeamOrder } from '../../../graphql/enums.js'
import { TeamReport } from '../../../graphql/report-enums.js'
import type { Tenant } from '../../../tenant.js'
import { toSkill } from '../../skill/to-skill.js'
import type { TeamDashboard } from '../../team-dashboard/team-dashboard.type.js'
import type { PageAsked } from '../asked.js'
import type { ReportWords } from '../words/report-words.js'
import type { Sheet } from './sheet.js'

export interface SheetSource {
  tenant: Tenant
  dashboard: TeamDashboard
  asked: PageAsked
  words: ReportWords
}

/** Of whom it is, as it was asked, and of which day. */
export function factsOf({ tenant, dashboard, asked, words }: SheetSource): Sheet['facts'] {
  const { facts } = words
  const team = dashboard.teams.find(({ teamId }) => teamId === asked.teamId)
  const told: [string, string | undefined][] = [
    [facts.company, tenant.organization.name],
    [facts.team, team?.name ?? words.everybody],
    ...(asked.view === TeamReport.MATRIX ? filterFacts(tenant, asked, words) : []),
  ]
  return [...told.flatMap(([label, value]) => (value ? [{ label, value }] : [])), dayFact(tenant, words)]
}

export function dayFact(
  { organization, locale, now }: Tenant,
  { facts }: ReportWords,
): Sheet['facts'][number] {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: organization.timezone })
  return { label: facts.day, value: day.format(now()) }
}

function filterFacts(
  tenant: Tenant,
  { filter }: PageAsked,
  words: ReportWords,
): [string, string | undefined][] {
  const { facts } = words
  const skillName = (id: string | undefined) => id && toSkill(tenant, id)?.name
  const profile = tenant.catalogue.roleProfiles.find(({ id }) => id === filter.roleProfile)
  const level = filter.level && words.filterLevels[filter.level]
  return [
    [facts.person, filter.matching],
    [facts.skill, level && `${skillName(filter.skill)}: ${level}`],
    [facts.goal, profile && textFor(tenant.locale, profile.texts).name],
    [facts.step, filter.step && words.steps[filter.step]],
    [facts.sorted, sortedBy(filter, words, skillName(filter.orderSkill))],
  ]
}

/** Nothing is said of the order of names. */
function sortedBy(
  { order, descending }: PageAsked['filter'],
  { sortedBy: say }: ReportWords,
  skill: string | undefined,
): string | undefined {
  const by = {
    [TeamOrder.NAME]: undefined,
    [TeamOrder.LAST_ACTIVE]: say.active,
    [TeamOrder.GAP]: say.gap,
    [TeamOrder.SKILL]: skill,
  }[order ?? TeamOrder.NAME]
  return by && descending ? `${by}, ${say.descending}` : by
}

export const dayOf = (at: Date | null): string => at?.toISOString().slice(0, 10) ?? ''
