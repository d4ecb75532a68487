import { FunnelStep } from '../../graphql/enums.js'
import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { localTime, startOfDate } from '../mail/local-time.js'
import { averageOf, sightOfOthers } from '../privacy/sight.js'
import type { Scope } from '../team-dashboard/scope.js'
import { passedIn } from '../team-dashboard/team-dashboard.repository.js'
import { activityByWeek } from './activity.repository.js'
import { countFunnel } from './funnel.repository.js'
import { countShown } from './group-rule.js'
import { isShown, surroundingsOf } from './surroundings.js'
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
export async function funnelOf({ tenant, scope, isGroupShown }: TeamProgress): Promise<FunnelCount[]> {
  const { results } = await tenant.use(sightOfOthers)
  const counts = await countFunnel(tenant, scope)
  const hidden = (having: number) => (isGroupShown ? countShown(having, counts.joined) : null)
  const step = (name: FunnelStep, people: number | null, namesShown: boolean) => ({
    ...{ step: name, people, namesShown },
  })
  return [
    step(FunnelStep.INVITED, counts.joined + counts.expected, can(tenant, 'member:invite')),
    step(FunnelStep.JOINED, counts.joined, true),
    step(FunnelStep.ACTIVE, counts.active, true),
    step(FunnelStep.ASSESSED, counts.assessed, true),
    step(FunnelStep.LEARNING, results ? counts.learning : hidden(counts.learning), results),
    step(FunnelStep.CERTIFIED, hidden(counts.certified), false),
  ]
}

const weeks = 12
const dayMs = 86_400_000

/** Of the last twelve weeks, the one that is not over among them; null where it would be of a few people. */
export async function weeksOf({ tenant, scope, isGroupShown }: TeamProgress): Promise<ActiveWeek[] | null> {
  if (!isGroupShown) return null
  const { timezone } = tenant.organization
  const { date, weekday } = localTime(tenant.now(), timezone)
  const monday = Date.parse(`${date}T00:00:00Z`) - (weekday - 1) * dayMs
  const mondays = Array.from({ length: weeks }, (_, at) =>
    new Date(monday - (weeks - 1 - at) * 7 * dayMs).toISOString().slice(0, 10),
  )
  const active = await activityByWeek(tenant, scope, startOfDate(mondays[0]!, timezone))
  return mondays.map((from) => ({ from, people: active.get(from) ?? 0 }))
}

/** How many exercises each has passed on average, to halves; null where it would be of a few people. */
export async function averagePassedOf({ tenant, scope, isGroupShown }: TeamProgress): Promise<number | null> {
  return isGroupShown ? averageOf(await passedIn(tenant, scope)) : null
}
