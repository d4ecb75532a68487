import type { CatalogueRoleProfile } from '../../catalogue/catalogue.js'
import { FunnelStep, TeamLevel, TeamOrder } from '../../graphql/enums.js'
import { decodeIdOf, isUuid } from '../../graphql/global-id.js'
import { pageInfoOf, pageSize } from '../../graphql/page.type.js'
import { Refusal } from '../../graphql/refusal.js'
import type { Tenant } from '../../tenant.js'
import { profileFrom } from '../learning-path/assigned-profile.js'
import { toMember } from '../organization/people.js'
import { sightOf, sightOfOthers } from '../privacy/sight.js'
import { knownEstimatesOf } from '../skill/estimates.js'
import {
  countPeople,
  peopleAfter,
  type PersonRow,
  type Place,
  type SortedBy,
  type Wanted,
} from './people.repository.js'
import { activeFrom } from '../team-scope/steps.js'
import { companysProfile, goalFrom } from './goal.js'
import { saidNow } from './said-now.js'
import type { Scope } from '../team-scope/scope.js'
import { activityOf, type Activity } from './team-dashboard.repository.js'
import type {
  TeamFilterInput,
  TeamOrderInput,
  TeamPageArgs,
  TeamRow,
  TeamRowConnection,
} from './team-dashboard.type.js'

/** What a page holds costs the same whoever is asked about; only finding it grows with the company. */
export async function peoplePage(
  tenant: Tenant,
  scope: Scope,
  { first, after, order, filter }: TeamPageArgs,
): Promise<TeamRowConnection> {
  const wanted = wantedBy(tenant, order, filter)
  if (wanted.step?.at === 'learning' && !(await tenant.use(sightOfOthers)).results)
    throw new Refusal('FORBIDDEN', ['step'])
  const place = after ? placeFrom(after) : null
  const take = pageSize(first)
  // Sorted and filtered by what is said, that has to be what is said now.
  if (wanted.said || ['skill', 'gap'].includes(wanted.sortedBy.by)) await tenant.use(saidNow)
  const [rows, totalCount] = await Promise.all([
    peopleAfter(tenant, scope, wanted, { after: place, take: take + 1 }),
    countPeople(tenant, scope, wanted),
  ])
  const page = rows.slice(0, take)
  const activity = await activityOf(
    tenant,
    page.map(({ userId }) => userId),
  )
  const edges = await Promise.all(
    page.map(async (row) => ({
      cursor: cursorOf({ key: row.key, memberId: row.id }),
      node: await toRow(tenant, row, activity.get(row.userId)),
    })),
  )
  return {
    edges,
    pageInfo: pageInfoOf(edges, { hasMore: rows.length > take, isLater: place !== null }),
    totalCount,
  }
}

async function toRow(tenant: Tenant, row: PersonRow, done: Activity | undefined): Promise<TeamRow> {
  const { results } = await sightOf(tenant, row.userId)
  return {
    member: toMember(tenant, row),
    estimates: await knownEstimatesOf(tenant, row.userId),
    lastActiveAt: done?.lastAt ?? null,
    submissions: results ? (done?.submissions ?? 0) : null,
    passed: results ? (done?.passed ?? 0) : null,
  }
}

const ranksOf: Readonly<Record<TeamLevel, readonly number[]>> = {
  [TeamLevel.NOT_ENOUGH_EVIDENCE]: [0],
  [TeamLevel.STARTING]: [1],
  [TeamLevel.WORKING]: [3],
  [TeamLevel.LEADING]: [5],
  [TeamLevel.BETWEEN]: [2, 4],
}
const mostWords = 8

function wantedBy(
  tenant: Tenant,
  order: TeamOrderInput | null | undefined,
  filter: TeamFilterInput | null | undefined,
): Wanted {
  const { matching, skill, level, roleProfile, step } = filter ?? {}
  const profile = roleProfile ? profileFrom(tenant, roleProfile) : null
  return {
    sortedBy: sortedBy(tenant, order, profile),
    isDescending: order?.descending ?? false,
    words: (matching ?? '').split(/\s+/).filter(Boolean).slice(0, mostWords),
    said: level ? { skillId: skillFrom(tenant, skill), ranks: ranksOf[level] } : null,
    goal: profile && goalFrom(tenant, profile),
    step: step ? stepOf(tenant, step) : null,
  }
}

/** Nobody is found by who has joined, since that is everybody, nor by a certificate. */
function stepOf(tenant: Tenant, step: FunnelStep): Wanted['step'] {
  switch (step) {
    case FunnelStep.ACTIVE:
      return { at: 'active', since: activeFrom(tenant) }
    case FunnelStep.ASSESSED:
      return { at: 'assessed' }
    case FunnelStep.LEARNING:
      return { at: 'learning' }
    case FunnelStep.JOINED:
      return null
    case FunnelStep.INVITED:
    case FunnelStep.CERTIFIED:
      throw new Refusal('FORBIDDEN', ['step'])
  }
}

/** By the gap to the goal that the filter names, or to the company's. */
function sortedBy(
  tenant: Tenant,
  order: TeamOrderInput | null | undefined,
  profile: CatalogueRoleProfile | null,
): SortedBy {
  switch (order?.by) {
    case undefined:
    case TeamOrder.NAME:
      return { by: 'name' }
    case TeamOrder.LAST_ACTIVE:
      return { by: 'last-active' }
    case TeamOrder.SKILL:
      return { by: 'skill', skillId: skillFrom(tenant, order.skill) }
    case TeamOrder.GAP: {
      const goal = profile ?? companysProfile(tenant)
      if (!goal) throw new Refusal('REQUIRED', ['roleProfile'])
      return { by: 'gap', targets: goalFrom(tenant, goal).targets }
    }
  }
}

export function skillFrom(tenant: Tenant, globalId: string | null | undefined): string {
  if (!globalId) throw new Refusal('REQUIRED', ['skill'])
  const wanted = decodeIdOf('Skill', globalId)
  const isHere =
    wanted?.organizationId === tenant.organization.id && tenant.catalogue.skillById.has(wanted.id)
  if (!isHere) throw new Refusal('NOT_FOUND', ['skill'])
  return wanted.id
}

function cursorOf({ key, memberId }: Place): string {
  return Buffer.from(`${key ?? 0} ${memberId}`, 'utf8').toString('base64url')
}

/** Null for whatever is no cursor of ours: the list begins anew. */
function placeFrom(text: string): Place | null {
  const [key, memberId] = Buffer.from(text, 'base64url').toString('utf8').split(' ')
  if (!key || !Number.isFinite(Number(key)) || !memberId || !isUuid(memberId)) return null
  return { key: Number(key), memberId }
}
