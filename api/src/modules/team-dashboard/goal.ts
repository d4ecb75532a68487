import type { CatalogueRoleProfile } from '../../catalogue/catalogue.js'
import type { Level, TargetState } from '../../graphql/enums.js'
import { isPresent } from '../../graphql/present.js'
import type { Tenant } from '../../tenant.js'
import { toCourse, toLesson } from '../course/to-course.js'
import { assignedProfileLoader, profileFrom } from '../learning-path/assigned-profile.js'
import { estimateLoader } from '../skill/estimates.js'
import { rankWanted, towardsTarget } from '../skill/target.js'
import { toRoleProfile, toSkill } from '../skill/to-skill.js'
import { behindOf } from './behind.js'
import { standingOf, type Goal } from './goal.repository.js'
import type { PersonGoal, PersonTarget, PlanStep, TeamGoal, TeamTarget } from './goal.type.js'
import { saidNow } from './said-now.js'
import type { Scope } from '../team-scope/scope.js'
import { shortestPlan, type Behind } from './shortest-plan.js'

/** Null for whoever aims for nothing. */
export async function goalOf(tenant: Tenant, userId: string): Promise<PersonGoal | null> {
  const own = await tenant.use(assignedProfileLoader).load(userId)
  const profile = own ?? companysProfile(tenant)
  if (!profile) return null
  const estimates = await tenant.use(estimateLoader).load(userId)
  const towards = profile.targets.map(({ skillId, level }) => {
    const estimate = estimates.find((one) => one.skillId === skillId) ?? null
    return { skillId, level, ...towardsTarget(estimate, level, tenant.now()) }
  })
  const missing = towards.filter(({ state }) => state !== 'MET').map(({ skillId }) => skillId)
  const plan = planFor(tenant, missing, await behindOf(tenant, userId))
  return {
    profile: toRoleProfile(tenant, profile),
    targets: towards.flatMap(({ skillId, level, state, probability }): PersonTarget[] => {
      const skill = toSkill(tenant, skillId)
      return skill ? [{ skill, level: level as Level, state: state as TargetState, probability }] : []
    }),
    missing: missing.length,
    plan,
    minutes: minutesOf(plan),
  }
}

/** Of the company's own goal where none is named; null where the company has none. */
export async function teamGoal(
  tenant: Tenant,
  scope: Scope,
  roleProfile: string | null | undefined,
): Promise<TeamGoal | null> {
  const profile = roleProfile ? profileFrom(tenant, roleProfile) : companysProfile(tenant)
  if (!profile) return null
  await tenant.use(saidNow)
  const { people, meeting, bySkill } = await standingOf(tenant, scope, goalFrom(tenant, profile))
  const targets = profile.targets.flatMap(({ skillId, level }): TeamTarget[] => {
    const skill = toSkill(tenant, skillId)
    const counts = bySkill.get(skillId) ?? { met: 0, short: 0, unknown: 0 }
    const minutes = minutesOf(planFor(tenant, [skillId]))
    return skill ? [{ skill, level: level as Level, ...counts, minutes }] : []
  })
  return {
    profile: toRoleProfile(tenant, profile),
    people,
    meeting,
    targets,
    mostMissing: mostMissing(targets),
  }
}

export function goalFrom(tenant: Tenant, { id, targets }: CatalogueRoleProfile): Goal {
  return {
    profileId: id,
    isCompanys: id === tenant.organization.roleProfileId,
    targets: targets.map(({ skillId, level }) => ({ skillId, rank: rankWanted(level) })),
  }
}

export function companysProfile({ catalogue, organization }: Tenant): CatalogueRoleProfile | null {
  return catalogue.roleProfiles.find(({ id }) => id === organization.roleProfileId) ?? null
}

function mostMissing(targets: readonly TeamTarget[]): TeamTarget | null {
  const missed = targets.filter(({ short, unknown, minutes }) => short + unknown > 0 && minutes > 0)
  const count = ({ short, unknown }: TeamTarget) => short + unknown
  return missed.toSorted((a, b) => count(b) - count(a) || a.minutes - b.minutes)[0] ?? null
}

function planFor(tenant: Tenant, skillIds: readonly string[], behind?: Behind): PlanStep[] {
  return shortestPlan(tenant.catalogue, skillIds, behind).map(
    ({ version, lessons, skillIds: taught, minutes }) => ({
      course: toCourse(tenant, version),
      lessons: lessons.map((lesson) => toLesson(tenant, version, lesson)),
      skills: taught.map((id) => toSkill(tenant, id)).filter(isPresent),
      minutes,
    }),
  )
}

function minutesOf(plan: readonly { minutes: number }[]): number {
  return plan.reduce((sum, { minutes }) => sum + minutes, 0)
}
