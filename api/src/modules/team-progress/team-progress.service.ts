import { FunnelStep } from '../../graphql/enums.js'
import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { addDays, localTime, startOfDate } from '../../calendar.js'
import { averageOf, sightOfOthers } from '../privacy/sight.js'
import type { Scope } from '../team-scope/scope.js'
import { passedIn } from './passed.repository.js'
import { activityByWeek } from './activity.repository.js'
import { countFunnel, countHaving, type FunnelCounts } from './funnel.repository.js'
import { isCountShown } from '../team-scope/group-rule.js'
import { isShown, surroundingsOf } from '../team-scope/surroundings.js'
import { TeamProgress, type ActiveWeek, type FunnelCount } from './team-progress.type.js'

export async function teamProgress(tenant: Tenant, scope: Scope): Promise<TeamProgress> {
  const surroundings = await surroundingsOf(tenant, scope)
  const isGroupShown = isShown(surroundings, surroundings)
  return Object.assign(new TeamProgress(), { isGroupShown, surroundings, tenant, scope })
}

/**
 * Each step counts by itself: who has a certificate may have been away for a month. Who is active and of whom something is known stands in the matrix
 * as well; who learns is shown where results are, and who has which certificate is theirs to tell.
 */
export async function funnelOf(progress: TeamProgress): Promise<FunnelCount[]> {
  const { tenant, scope } = progress
  const { results } = await tenant.use(sightOfOthers)
  const counts = await countFunnel(tenant, scope)
  const isShownOf = await shownBeside(progress, counts)
  const hidden = (of: 'learning' | 'certified') => (isShownOf(of) ? counts[of] : null)
  const step = (name: FunnelStep, people: number | null, namesShown: boolean) => ({
    ...{ step: name, people, namesShown },
  })
  return [
    step(FunnelStep.INVITED, counts.joined + counts.expected, can(tenant, 'member:invite')),
    step(FunnelStep.JOINED, counts.joined, true),
    step(FunnelStep.ACTIVE, counts.active, true),
    step(FunnelStep.ASSESSED, counts.assessed, true),
    step(FunnelStep.LEARNING, results ? counts.learning : hidden('learning'), results),
    step(FunnelStep.CERTIFIED, hidden('certified'), false),
  ]
}

/** Whether a count may be shown without names, beside the same count of everybody and of the other teams. */
async function shownBeside({ tenant, surroundings }: TeamProgress, { joined, ...counts }: FunnelCounts) {
  const { team, everybody, teams } = surroundings
  const rows = team ? await countHaving(tenant, everybody, [...teams.keys()]) : []
  return (of: 'learning' | 'certified'): boolean => {
    const groups = new Map(rows.map((row) => [row.teamId, { people: row.people, having: row[of] }]))
    const all = team ? groups.get(null) : { people: joined, having: counts[of] }
    const named = [...groups].flatMap(([id, group]) => (id ? [[id, group] as const] : []))
    return all !== undefined && isCountShown(all, new Map(named), team)
  }
}

const weeks = 12

/** Of the last twelve weeks, the one that is not over among them; null where it would be of a few people. */
export async function weeksOf({ tenant, scope, isGroupShown }: TeamProgress): Promise<ActiveWeek[] | null> {
  if (!isGroupShown) return null
  const { timezone } = tenant.organization
  const { date, weekday } = localTime(tenant.now(), timezone)
  const mondays = Array.from({ length: weeks }, (_, at) => addDays(date, 1 - weekday - (weeks - 1 - at) * 7))
  const active = await activityByWeek(tenant, scope, startOfDate(mondays[0]!, timezone))
  return mondays.map((from) => ({ from, people: active.get(from) ?? 0 }))
}

/** How many exercises each has passed on average, to halves; null where it would be of a few people. */
export async function averagePassedOf({ tenant, scope, isGroupShown }: TeamProgress): Promise<number | null> {
  return isGroupShown ? averageOf(await passedIn(tenant, scope)) : null
}
