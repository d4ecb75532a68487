import { isPresent } from '../../graphql/present.js'
import type { Tenant } from '../../tenant.js'
import { evidenceLoader, posteriorOf, type EvidenceRow } from './evidence.js'
import { toEstimate } from './estimates.js'
import type { SkillChange } from './skill.type.js'
import { toSkill } from './to-skill.js'

/** What one graded submission moved, told again from the ledger: with and without it, both as of its own time. */
export async function changesBy(
  tenant: Tenant,
  userId: string,
  submissionId: string,
): Promise<SkillChange[]> {
  const evidence = await tenant.use(evidenceLoader).load(userId)
  const moved = evidence.filter((row) => row.submissionId === submissionId)
  return moved.map((row) => changeBy(tenant, userId, row, evidence)).filter(isPresent)
}

function changeBy(
  tenant: Tenant,
  userId: string,
  moved: EvidenceRow,
  all: readonly EvidenceRow[],
): SkillChange | null {
  const sameSkill = all.filter((row) => row.skillId === moved.skillId)
  const at = sameSkill.indexOf(moved)
  const earlier = sameSkill.slice(0, at)
  const skill = toSkill(tenant, moved.skillId)
  const after = toEstimate(tenant, userId, moved.skillId, posteriorOf([...earlier, moved]), false)
  if (!skill || !after) return null
  const before =
    earlier.length > 0 ? toEstimate(tenant, userId, moved.skillId, posteriorOf(earlier), false) : null
  return { skill, before, after }
}
