import DataLoader from 'dataloader'
import type { Reader, Tx } from '../../database.js'
import type { Tenant } from '../../tenant.js'
import { standing } from '../submission/submission.repository.js'
import { estimateSkill, type SkillPosterior } from './filter.js'
import { evidenceByExercise, type ExerciseEvidence } from './outcome.js'

/** One scored submission's say on one skill, as the ledger keeps it. */
export interface EvidenceRow {
  userId: string
  skillId: string
  submissionId: string
  exerciseSlug: string
  passed: boolean
  points: number
  weight: number
  at: Date
}

/** All evidence of some people that counts, oldest first. */
export async function readEvidence(
  db: Reader | Tx,
  organizationId: string,
  userIds: readonly string[],
): Promise<EvidenceRow[]> {
  const rows = await db.skillEvidence.findMany({
    where: {
      organizationId,
      userId: { in: [...userIds] },
      source: 'grading',
      // The ledger keeps what was said by gradings that a regrading has replaced since; it says nothing any more.
      grading: standing.where,
    },
    orderBy: [{ observedAt: 'asc' }, { id: 'asc' }],
    select: {
      userId: true,
      skillId: true,
      submissionId: true,
      weight: true,
      value: true,
      observedAt: true,
      submission: { select: { exerciseSlug: true } },
      grading: { select: { verdict: true } },
    },
  })
  return rows.flatMap(({ submission, submissionId, grading, value, observedAt, ...row }) =>
    submission && submissionId
      ? [
          {
            ...row,
            submissionId,
            exerciseSlug: submission.exerciseSlug,
            passed: grading?.verdict === 'passed',
            points: Math.round(value * 100),
            at: observedAt,
          },
        ]
      : [],
  )
}

export const evidenceLoader = (tenant: Tenant) =>
  new DataLoader(async (userIds: readonly string[]): Promise<EvidenceRow[][]> => {
    const rows = await tenant.db.read((db) => readEvidence(db, tenant.organization.id, userIds))
    return userIds.map((userId) => rows.filter((row) => row.userId === userId))
  })

/** One observation for each exercise. Its weight is the one its newest version gave. */
export function observations(rows: readonly EvidenceRow[]): ExerciseEvidence[] {
  const weights = new Map(rows.map((row) => [row.exerciseSlug, row.weight]))
  const attempts = rows.map(({ exerciseSlug, passed, points, at }) => ({
    exercise: exerciseSlug,
    passed,
    points,
    at,
  }))
  return evidenceByExercise(attempts, (exercise) => weights.get(exercise) ?? 0)
}

/** What a person's evidence on one skill comes to. */
export function posteriorOf(rows: readonly EvidenceRow[]): SkillPosterior {
  return estimateSkill(observations(rows))
}
