import { FunnelStep, TeamLevel, TeamOrder } from '../../graphql/enums.js'
import { encodeId } from '../../graphql/global-id.js'
import { TeamReport } from '../../graphql/report-enums.js'
import type { Tenant } from '../../tenant.js'
import type { PageAsked } from './asked.js'
import type { ReportSubjectInput } from './report.input.js'

/** What the address of a page of the team asks for; what nobody can have chosen is left out. */
export function subjectFrom(search: URLSearchParams): ReportSubjectInput {
  const text = (name: string) => search.get(name)?.trim() || null
  const one = <Value extends string>(all: Record<string, Value>, name: string): Value | null =>
    Object.values(all).find((value) => value === text(name)) ?? null
  const sort = text('sort')
  return {
    view: one(TeamReport, 'report') ?? TeamReport.MATRIX,
    team: text('team'),
    filter: {
      matching: text('q'),
      ...{ skill: text('skill'), level: one(TeamLevel, 'level') },
      ...{ roleProfile: text('role'), step: one(FunnelStep, 'step') },
    },
    order: { ...orderFrom(sort), descending: text('dir') === 'desc' },
  }
}

function orderFrom(sort: string | null): { by: TeamOrder; skill?: string } {
  if (!sort || sort === 'name') return { by: TeamOrder.NAME }
  return sort === 'active' ? { by: TeamOrder.LAST_ACTIVE } : { by: TeamOrder.SKILL, skill: sort }
}

/** The same the other way round: the address of the page, without the name of the page. */
export function addressOf(
  { organization }: Tenant,
  { teamId, filter }: PageAsked,
  more: Record<string, string> = {},
): string {
  const { matching, skill, level, roleProfile, step, order, orderSkill, descending } = filter
  const global = (type: string, id: string | null | undefined) => id && encodeId(type, id, organization.id)
  const sort = order === TeamOrder.LAST_ACTIVE ? 'active' : global('Skill', orderSkill)
  const entries = Object.entries({
    team: global('Team', teamId),
    q: matching,
    skill: global('Skill', skill),
    level,
    role: global('RoleProfile', roleProfile),
    step,
    sort,
    dir: descending ? 'desc' : undefined,
    ...more,
  }).filter((entry): entry is [string, string] => !!entry[1])
  return `?${new URLSearchParams(entries)}`
}
