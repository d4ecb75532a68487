import type { Member, TestApi } from './api.js'
import { modelVersion } from '../src/modules/skill/estimate-skill.js'

const dayMs = 86_400_000

/** A sitting so many days ago with twelve questions of its own about a skill, so many of them answered right. Gives the attempt's id. */
export async function givenSitting(
  { db: { owner } }: TestApi,
  { row: { organizationId, userId } }: Pick<Member, 'row'>,
  { skill, daysAgo, right }: { skill: { id: string; slug: string }; daysAgo: number; right: number },
): Promise<string> {
  const at = new Date(Date.now() - daysAgo * dayMs)
  const { id: parameterSetId } = await owner.parameterSet.findFirstOrThrow()
  const attempt = await owner.attempt.create({
    data: {
      ...{ organizationId, userId, kind: 'skill', subject: skill.slug, parameterSetId },
      ...{ setup: {}, timeFactor: 1, startedAt: at, finishedAt: at, endReason: 'precise', report: {} },
    },
  })
  const observation = Array.from({ length: 12 }, (_, question) => ({
    ...{ item: `${attempt.id} ${question}`, score: Number(question < right) },
    model: { kind: 'logistic', slope: 1.8, difficulty: 0.4, guessing: 0 },
  }))
  await owner.skillEvidence.create({
    data: {
      ...{
        organizationId,
        userId,
        skillId: skill.id,
        source: 'response',
        reference: attempt.id,
        observation,
      },
      ...{ value: right / 12, weight: 1, modelVersion: String(modelVersion), observedAt: at },
    },
  })
  return attempt.id
}
