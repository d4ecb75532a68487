import type { Catalogue } from '../../catalogue/catalogue.js'
import type { Tx } from '../../database.js'
import { estimateSkill, hasGrown, modelVersion } from './estimate-skill.js'
import { readHistories, recordOf, type SkillRecord } from './evidence.js'
import { sayOf } from './said.js'

export interface Learner {
  organizationId: string
  userId: string
}

/** Two things that happen to one person at once would each compute without the other. */
export async function lockSkills(tx: Tx, { organizationId, userId }: Learner): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`skill ${organizationId} ${userId}`}, 0))`
}

interface Update {
  skillIds: readonly string[]
  now: Date
}

/** Computes estimates anew from all that happened, so that doing it twice changes nothing. */
export async function updateEstimates(
  tx: Tx,
  catalogue: Pick<Catalogue, 'courseVersionById'>,
  learner: Learner,
  { skillIds, now }: Update,
): Promise<void> {
  if (skillIds.length === 0) return
  const { organizationId, userId } = learner
  const [history] = await readHistories(tx, catalogue, { organizationId, userIds: [userId] })
  for (const skillId of skillIds) {
    const key = { ...learner, skillId }
    const data = estimateFrom(recordOf(history!, skillId), now)
    if (data)
      await tx.skillEstimate.upsert({
        where: { organizationId_userId_skillId: key },
        create: { ...key, ...data },
        update: data,
      })
    else await tx.skillEstimate.deleteMany({ where: key })
  }
}

/** As it is stored; null without evidence. */
export function estimateFrom({ events, exercises, answers }: SkillRecord, now: Date) {
  const posterior = estimateSkill(events)
  if (!posterior) return null
  const { lastEvidenceAt, ...moments } = posterior
  return {
    ...moments,
    exerciseCount: exercises,
    answerCount: answers,
    grew: hasGrown(events, exercises + answers),
    ...sayOf(posterior, now),
    modelVersion: String(modelVersion),
    updatedAt: lastEvidenceAt,
  }
}
