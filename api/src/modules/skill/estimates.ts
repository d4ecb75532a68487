import DataLoader from 'dataloader'
import type { Level, LevelState } from '../../graphql/enums.js'
import { isPresent } from '../../graphql/present.js'
import type { Tenant } from '../../tenant.js'
import { isGrowing, laterOn } from './estimate-skill.js'
import { describeLevel, type StoredEstimate } from './level.js'
import type { SkillEstimate } from './skill.type.js'
import { toSkill } from './to-skill.js'

export interface PersonEstimate extends StoredEstimate {
  skillId: string
  userId: string
  exerciseCount: number
  answerCount: number
  /** By the last evidence. */
  grew: boolean
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
  const shown = tenant.catalogue.skills.map(({ id }) =>
    toEstimate(tenant, userId, id, bySkill.get(id) ?? null),
  )
  return shown.filter(isPresent)
}

/** Only of the skills of which there is evidence, in the catalogue's order. */
export async function knownEstimatesOf(tenant: Tenant, userId: string): Promise<SkillEstimate[]> {
  const estimates = await estimatesOf(tenant, userId)
  return estimates.filter(({ evidenceCount }) => evidenceCount > 0)
}

/** Mean and sd go to the person alone; a manager reads levels and how sure they are. */
export function toEstimate(
  tenant: Tenant,
  userId: string,
  skillId: string,
  estimate: PersonEstimate | null,
): SkillEstimate | null {
  const skill = toSkill(tenant, skillId)
  if (!skill) return null
  const said = describeLevel(estimate, tenant.now())
  const own = userId === tenant.userId && estimate !== null
  const [exerciseCount, answerCount] = [estimate?.exerciseCount ?? 0, estimate?.answerCount ?? 0]
  return {
    skill,
    state: said.state as LevelState,
    level: said.state === 'NOT_ENOUGH_EVIDENCE' ? null : (said.level as Level),
    otherLevel: said.state === 'BETWEEN' ? (said.otherLevel as Level) : null,
    probability: said.state === 'NOT_ENOUGH_EVIDENCE' ? null : said.probability,
    mean: own ? laterOn(estimate, tenant.now()).mean : null,
    sd: own ? laterOn(estimate, tenant.now()).sd : null,
    evidenceCount: exerciseCount + answerCount,
    exerciseCount,
    answerCount,
    lastEvidenceAt: estimate?.lastEvidenceAt ?? null,
    growing: estimate !== null && isGrowing(estimate, tenant.now()),
  }
}
