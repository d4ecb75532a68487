import { encodeId } from '../../graphql/global-id.js'
import { TeamOrder } from '../../graphql/enums.js'
import { SavedViewPart } from '../../graphql/record-enums.js'
import type { TeamReport } from '../../graphql/report-enums.js'
import type { Tenant } from '../../tenant.js'
import { memberLoader } from '../organization/people.js'
import { readFilter, type PageAsked } from '../report/asked.js'
import { addressOf } from '../report/page-address.js'
import { teamsShown } from '../team-scope/scope.js'
import type { SavedView } from './saved-view.type.js'
import { canChangeView, type KnownView } from './saved-views.js'

export async function toSavedView(tenant: Tenant, row: KnownView): Promise<SavedView> {
  const stored = { view: row.view as TeamReport, teamId: row.teamId, filter: readFilter(row.filter) }
  const { asked, missing } = await withoutMissing(tenant, stored)
  const id = encodeId('SavedView', row.id, row.organizationId)
  return {
    ...{ id, name: row.name, view: stored.view, missing },
    search: addressOf(tenant, asked, { saved: id }),
    ...{ isShared: row.isShared, isDefault: row.isDefault },
    by: await tenant.use(memberLoader).load(row.createdBy),
    viewerCanChange: canChangeView(tenant, row),
  }
}

/** What is gone since, or not the viewer's to see, is left out and named. */
async function withoutMissing(
  tenant: Tenant,
  { view, teamId, filter }: PageAsked,
): Promise<{ asked: PageAsked; missing: SavedViewPart[] }> {
  const { skillById, roleProfiles } = tenant.catalogue
  const isSkillHere = (id: string | undefined) => id === undefined || skillById.has(id)
  const isHere = {
    [SavedViewPart.TEAM]: !teamId || (await tenant.use(teamsShown)).some(({ id }) => id === teamId),
    [SavedViewPart.SKILL]: isSkillHere(filter.skill) && isSkillHere(filter.orderSkill),
    [SavedViewPart.GOAL]: !filter.roleProfile || roleProfiles.some(({ id }) => id === filter.roleProfile),
  }
  const { skill, level, roleProfile, orderSkill, order, ...rest } = filter
  const left = {
    ...rest,
    ...(isSkillHere(skill) && skill && level ? { skill, level } : {}),
    ...(isHere[SavedViewPart.GOAL] && roleProfile ? { roleProfile } : {}),
    ...(order && order !== TeamOrder.SKILL ? { order } : {}),
    ...(order === TeamOrder.SKILL && isSkillHere(orderSkill) && orderSkill ? { order, orderSkill } : {}),
  }
  return {
    asked: { view, teamId: isHere[SavedViewPart.TEAM] ? teamId : null, filter: left },
    missing: Object.values(SavedViewPart).filter((part) => !isHere[part]),
  }
}
