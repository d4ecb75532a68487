import { z } from 'zod'
import { FunnelStep, TeamLevel, TeamOrder } from '../../graphql/enums.js'
import { type TeamReport } from '../../graphql/report-enums.js'
import { encodeId } from '../../graphql/global-id.js'
import type { Tenant } from '../../tenant.js'
import { profileFrom } from '../learning-path/assigned-profile.js'
import { skillFrom } from '../team-dashboard/people-page.js'
import type { TeamFilterInput, TeamOrderInput } from '../team-dashboard/team-dashboard.type.js'

const id = z.guid()

/** Whom a report leaves and how it is sorted, as it is stored. */
const storedFilter = z.object({
  matching: z.string().optional(),
  skill: id.optional(),
  level: z.enum(TeamLevel).optional(),
  roleProfile: id.optional(),
  step: z.enum(FunnelStep).optional(),
  order: z.enum(TeamOrder).optional(),
  orderSkill: id.optional(),
  descending: z.boolean().optional(),
})

export type ReportFilter = z.output<typeof storedFilter>

/** One person, in a report about them. */
export interface PersonAsked {
  view: 'person'
  userId: string
}

export type ReportAsked = PageAsked | PersonAsked

/** Which page is asked for, and of whom. */
export interface PageAsked {
  view: TeamReport
  teamId: string | null
  filter: ReportFilter
}

export const readFilter = (stored: unknown): ReportFilter => storedFilter.parse(stored)

export const longestWords = 120

/** What is empty is left out; a skill or goal that is not here is refused. */
export function filterFrom(
  tenant: Tenant,
  filter: TeamFilterInput | null | undefined,
  order: TeamOrderInput | null | undefined,
): ReportFilter {
  const matching = filter?.matching?.trim().slice(0, longestWords)
  return {
    ...(matching ? { matching } : {}),
    ...(filter?.skill && filter.level ? { skill: skillFrom(tenant, filter.skill), level: filter.level } : {}),
    ...(filter?.roleProfile ? { roleProfile: profileFrom(tenant, filter.roleProfile)!.id } : {}),
    ...(filter?.step ? { step: filter.step } : {}),
    ...(order ? { order: order.by } : {}),
    ...(order?.by === TeamOrder.SKILL ? { orderSkill: skillFrom(tenant, order.skill) } : {}),
    ...(order?.descending ? { descending: true } : {}),
  }
}

/** The same as the matrix takes it. */
export function pageArgs(
  { organization }: Tenant,
  { matching, skill, level, roleProfile, step, order, orderSkill, descending }: ReportFilter,
): { filter: TeamFilterInput; order: TeamOrderInput } {
  const global = (type: string, raw: string | undefined) => raw && encodeId(type, raw, organization.id)
  return {
    filter: {
      ...{ matching, level, step },
      skill: global('Skill', skill),
      roleProfile: global('RoleProfile', roleProfile),
    },
    order: { by: order ?? TeamOrder.NAME, skill: global('Skill', orderSkill), descending },
  }
}
