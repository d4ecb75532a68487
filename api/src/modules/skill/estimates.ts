import DataLoader from 'dataloader'
import type { Level, LevelState } from '../../graphql/enums.js'
import { isPresent } from '../../graphql/present.js'
import type { Tenant } from '../../tenant.js'
import { evidenceLoader, observations } from './evidence.js'
import { growthProbability } from './filter.js'
import { describeLevel, growingFrom, growthNeeds, type StoredEstimate } from './level.js'
import type { SkillEstimate } from './skill.type.js'
import { toSkill } from './to-skill.js'

export interface PersonEstimate extends StoredEstimate {
  skillId: string
  userId: string
}

/** Stored estimates of people; `updatedAt` holds the time of the last evidence, so that a recomputation changes nothing. */
export const estimateLoader = (tenant: Tenant) =>
  new DataLoader(async (userIds: readonly string[]): Promise<PersonEstimate[][]> => {
    const rows = await tenant.db.read((db) =>
      db.skillEstimate.findMany({
        where: { organizationId: tenant.organization.id, userId: { in: [...userIds] } },
      }),
    )
    return userIds.map((userId) =>
      rows.filter((row) => row.userId === userId).map((row) => ({ ...row, lastEvidenceAt: row.updatedAt })),
    )
  })

/** One entry for each skill in the catalogue's order, with or without evidence. */
export async function estimatesOf(tenant: Tenant, userId: string): Promise<SkillEstimate[]> {
  const stored = await tenant.use(estimateLoader).load(userId)
  const bySkill = new Map(stored.map((estimate) => [estimate.skillId, estimate]))
  const shown = await Promise.all(
    tenant.catalogue.skills.map(async ({ id }) => {
      const estimate = bySkill.get(id)
      return toEstimate(
        tenant,
        userId,
        id,
        estimate ?? null,
        estimate ? await isGrowing(tenant, estimate) : false,
      )
    }),
  )
  return shown.filter(isPresent)
}

/** Mean and sd go to the person alone; a manager reads levels and how sure they are. */
export function toEstimate(
  tenant: Tenant,
  userId: string,
  skillId: string,
  estimate: StoredEstimate | null,
  growing: boolean,
): SkillEstimate | null {
  const skill = toSkill(tenant, skillId)
  if (!skill) return null
  const said = estimate ? describeLevel(estimate, tenant.now()) : ({ state: 'NOT_ENOUGH_EVIDENCE' } as const)
  const own = userId === tenant.userId && estimate !== null && estimate.evidenceCount > 0
  return {
    skill,
    state: said.state as LevelState,
    level: said.state === 'NOT_ENOUGH_EVIDENCE' ? null : (said.level as Level),
    otherLevel: said.state === 'BETWEEN' ? (said.otherLevel as Level) : null,
    probability: said.state === 'NOT_ENOUGH_EVIDENCE' ? null : said.probability,
    mean: own ? estimate.mean : null,
    sd: own ? estimate.sd : null,
    evidenceCount: estimate?.evidenceCount ?? 0,
    lastEvidenceAt: estimate?.lastEvidenceAt ?? null,
    growing,
  }
}

const windowMs = 30 * 86_400_000

async function isGrowing(tenant: Tenant, estimate: PersonEstimate): Promise<boolean> {
  const age = tenant.now().getTime() - (estimate.lastEvidenceAt?.getTime() ?? 0)
  if (estimate.evidenceCount < growthNeeds || age > windowMs) return false
  const evidence = await tenant.use(evidenceLoader).load(estimate.userId)
  const ofSkill = evidence.filter((row) => row.skillId === estimate.skillId)
  return growthProbability(observations(ofSkill)) >= growingFrom
}
