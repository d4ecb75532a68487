import type { CataloguePath } from '../../catalogue/catalogue.js'
import { textFor } from '../../catalogue/texts.js'
import type { Tenant } from '../../tenant.js'
import { ownGiven } from '../given/given.js'
import { assignedProfileLoader } from '../learning-path/assigned-profile.js'
import { estimateLoader } from '../skill/estimates.js'
import { laterOn } from '../skill/estimate-skill.js'
import type { LevelName } from '../skill/level.js'
import { towardsTarget } from '../skill/target.js'
import { anybody } from './gain.js'
import type { Aim } from './recommend.js'

export interface OwnGoal {
  /** Of the role, or of the path. */
  name: string
  aims: Aim[]
}

interface Wanted {
  skillId: string
  level: LevelName
}

/** The viewer's own role, else the company's; else the path they are on, whose skills are then aimed for at Working. */
export async function ownGoal(tenant: Tenant): Promise<OwnGoal | null> {
  const found = (await ofRole(tenant)) ?? (await ofPath(tenant))
  if (!found) return null
  const estimates = await tenant.use(estimateLoader).load(tenant.userId)
  const now = tenant.now()
  const aims = found.wanted.map(({ skillId, level }): Aim => {
    const estimate = estimates.find((one) => one.skillId === skillId) ?? null
    const { state } = towardsTarget(estimate, level, now)
    return { skillId, level, state, belief: estimate ? laterOn(estimate, now) : anybody }
  })
  return { name: found.name, aims }
}

async function ofRole(tenant: Tenant): Promise<{ name: string; wanted: readonly Wanted[] } | null> {
  const { catalogue, organization, locale } = tenant
  const own = await tenant.use(assignedProfileLoader).load(tenant.userId)
  const profile = own ?? catalogue.roleProfiles.find(({ id }) => id === organization.roleProfileId)
  return profile ? { name: textFor(locale, profile.texts).name, wanted: profile.targets } : null
}

async function ofPath(tenant: Tenant): Promise<{ name: string; wanted: readonly Wanted[] } | null> {
  const given = await tenant.use(ownGiven)
  const path = tenant.catalogue.paths.find(({ id }) => given.some(({ what }) => what.id === id))
  if (!path) return null
  return { name: textFor(tenant.locale, path.texts).title, wanted: taughtBy(tenant, path) }
}

function taughtBy({ catalogue }: Tenant, { courseIds }: CataloguePath): Wanted[] {
  const lessons = catalogue.courses
    .filter(({ id }) => courseIds.includes(id))
    .flatMap(({ current }) => current.lessons)
  const taught = new Set(
    lessons.flatMap(({ skillIds, exerciseSlug }) => [
      ...skillIds,
      ...(catalogue.exerciseBySlug.get(exerciseSlug ?? '')?.skills ?? []).map(({ skillId }) => skillId),
    ]),
  )
  return catalogue.skills.flatMap(({ id }) => (taught.has(id) ? [{ skillId: id, level: 'WORKING' }] : []))
}
