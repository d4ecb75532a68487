import { isPresent } from '../../graphql/present.js'
import type { Tenant } from '../../tenant.js'
import { estimateSkill } from './estimate-skill.js'
import { toEstimate, type PersonEstimate } from './estimates.js'
import { historyLoader, recordOf, type GradedEvidence, type PersonHistory } from './evidence.js'
import type { SkillChange } from './skill.type.js'
import { toSkill } from './to-skill.js'

/** What one graded submission moved, told again from the ledger: with and without it, both as of its own time. */
export async function changesBy(
  tenant: Tenant,
  userId: string,
  submissionId: string,
): Promise<SkillChange[]> {
  const history = await tenant.use(historyLoader).load(userId)
  const moved = history.graded.filter((row) => row.submissionId === submissionId)
  return moved.map((row) => changeBy(tenant, userId, row, history)).filter(isPresent)
}

function changeBy(
  tenant: Tenant,
  userId: string,
  moved: GradedEvidence,
  history: PersonHistory,
): SkillChange | null {
  const { skillId, at } = moved
  const earlier = {
    graded: history.graded.slice(0, history.graded.indexOf(moved)),
    answered: history.answered.filter((row) => row.at < at),
    lessons: history.lessons.filter((row) => row.at < at),
  }
  const estimate = (known: PersonHistory) => estimated({ userId, skillId }, known)
  const skill = toSkill(tenant, skillId)
  const after = toEstimate(
    tenant,
    userId,
    skillId,
    estimate({ ...earlier, graded: [...earlier.graded, moved] }),
  )
  if (!skill || !after) return null
  const known = estimate(earlier)
  return { skill, before: known && toEstimate(tenant, userId, skillId, known), after }
}

function estimated(
  key: Pick<PersonEstimate, 'userId' | 'skillId'>,
  history: PersonHistory,
): PersonEstimate | null {
  const { events, exercises, answers } = recordOf(history, key.skillId)
  const posterior = estimateSkill(events)
  return posterior && { ...key, ...posterior, exerciseCount: exercises, answerCount: answers, grew: false }
}
