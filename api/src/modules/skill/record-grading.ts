import type { Prisma } from '@skillgrad/db'
import type { Catalogue } from '../../catalogue/catalogue.js'
import type { TenantDb, Tx } from '../../database.js'
import { recordPass } from '../course/record-pass.js'
import { standing } from '../submission/submission.repository.js'
import { tellGraded } from '../submission/tell-graded.js'
import { modelVersion } from './estimate-skill.js'
import { lockSkills, updateEstimates } from './update-estimates.js'

const withGradings = {
  // The first one was of the day on which the person showed what they can.
  gradings: { orderBy: { gradedAt: 'asc' }, select: { gradedAt: true }, take: 1 },
} satisfies Prisma.SubmissionSelect

type Graded = Prisma.SubmissionGetPayload<{ include: typeof withGradings }>
type Standing = Prisma.GradingGetPayload<{ include: { version: { include: { skills: true } } } }>

export interface RecordedGrading {
  organizationId: string
  submissionId: string
}

/**
 * What follows from the grading that stands, in one transaction: evidence, estimates, and the ledger entry of a pass.
 * Told twice, it changes nothing: evidence is unique by grading and skill, and estimates are computed from all that
 * stands. A pass that a regrading took away stays in the ledger of courses: what was finished once is finished.
 */
export async function applyGrading(
  db: TenantDb,
  catalogue: Catalogue,
  recorded: RecordedGrading,
  now: Date,
): Promise<void> {
  await db.write(async (tx) => {
    const submission = await tx.submission.findFirst({
      where: { organizationId: recorded.organizationId, id: recorded.submissionId },
      include: withGradings,
    })
    if (!submission) return
    const { organizationId, userId, id: submissionId } = submission
    await lockSkills(tx, { organizationId, userId })
    const grading = await tx.grading.findFirst({
      where: { organizationId, submissionId, ...standing.where },
      include: { version: { include: { skills: true } } },
    })
    if (!grading) return
    const notice = JSON.stringify({ organization: organizationId, submission: submissionId })
    await tx.$executeRaw`select pg_notify('grading_applied', ${notice})`
    await recordEvidence(tx, submission, grading)
    await updateEstimates(
      tx,
      catalogue,
      { organizationId, userId },
      { skillIds: await skillsTouched(tx, submission), now },
    )
    if (grading.verdict === 'passed') await recordPass(tx, catalogue, submission)
    await tellGraded(tx, submission, grading)
  })
}

async function recordEvidence(
  tx: Tx,
  { organizationId, userId, id: submissionId, gradings: [first] }: Graded,
  { id: gradingId, verdict, points, gradedAt, version }: Standing,
): Promise<void> {
  // Code that threw says little of the skill, and our own faults say nothing.
  if (verdict !== 'passed' && verdict !== 'failed') return
  await tx.skillEvidence.createMany({
    data: version.skills.map(({ skillId, weight }) => ({
      organizationId,
      userId,
      skillId,
      submissionId,
      gradingId,
      weight,
      source: 'grading' as const,
      value: (points ?? 0) / 100,
      modelVersion: String(modelVersion),
      observedAt: first?.gradedAt ?? gradedAt,
    })),
    skipDuplicates: true,
  })
}

/** Every skill that a grading of this submission ever gave evidence of: a regrading may have taken some away. */
async function skillsTouched(tx: Tx, { organizationId, id: submissionId }: Graded): Promise<string[]> {
  const touched = await tx.skillEvidence.findMany({
    where: { organizationId, submissionId },
    distinct: ['skillId'],
    select: { skillId: true },
  })
  return touched.map(({ skillId }) => skillId)
}
