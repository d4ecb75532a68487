import type { Prisma } from '@skillgrad/db'
import type { Catalogue } from '../../catalogue/catalogue.js'
import type { TenantDb, Tx } from '../../database.js'
import { recordPass } from '../course/record-pass.js'
import { posteriorOf, readEvidence } from './evidence.js'
import { modelVersion } from './filter.js'

type Graded = Prisma.SubmissionGetPayload<{ include: { version: { include: { skills: true } } } }>

export interface RecordedGrading {
  organizationId: string
  submissionId: string
}

/**
 * What follows from a grading, in one transaction: evidence, estimates, and the ledger entry of a pass.
 * Told twice, it changes nothing: evidence is unique by submission and skill, and estimates are computed from all of it.
 */
export async function applyGrading(
  db: TenantDb,
  catalogue: Catalogue,
  recorded: RecordedGrading,
): Promise<void> {
  await db.write(async (tx) => {
    const submission = await tx.submission.findFirst({
      where: { organizationId: recorded.organizationId, id: recorded.submissionId },
      include: { grading: true, version: { include: { skills: true } } },
    })
    const grading = submission?.grading
    if (!submission || !grading) return
    const { organizationId, userId, id: submissionId } = submission
    const notice = JSON.stringify({ organization: organizationId, submission: submissionId })
    await tx.$executeRaw`select pg_notify('grading_applied', ${notice})`
    // Code that threw says little of the skill, and our own faults say nothing.
    if (grading.verdict !== 'passed' && grading.verdict !== 'failed') return
    // Two gradings of one person at once would each compute without the other's evidence.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`skill ${organizationId} ${userId}`}, 0))`
    await recordEvidence(tx, submission, grading)
    await updateEstimates(
      tx,
      organizationId,
      userId,
      submission.version.skills.map(({ skillId }) => skillId),
    )
    if (grading.verdict === 'passed') await recordPass(tx, catalogue, submission)
  })
}

async function recordEvidence(
  tx: Tx,
  { organizationId, userId, id: submissionId, version }: Graded,
  { points, gradedAt }: { points: number | null; gradedAt: Date },
): Promise<void> {
  await tx.skillEvidence.createMany({
    data: version.skills.map(({ skillId, weight }) => ({
      organizationId,
      userId,
      skillId,
      submissionId,
      weight,
      source: 'grading' as const,
      value: (points ?? 0) / 100,
      modelVersion: String(modelVersion),
      observedAt: gradedAt,
    })),
    skipDuplicates: true,
  })
}

async function updateEstimates(
  tx: Tx,
  organizationId: string,
  userId: string,
  skillIds: string[],
): Promise<void> {
  const evidence = await readEvidence(tx, organizationId, [userId])
  for (const skillId of skillIds) {
    const posterior = posteriorOf(evidence.filter((row) => row.skillId === skillId))
    if (!posterior.lastEvidenceAt) continue
    const data = {
      mean: posterior.mean,
      sd: posterior.sd,
      evidenceCount: posterior.evidenceCount,
      modelVersion: String(modelVersion),
      updatedAt: posterior.lastEvidenceAt,
    }
    const key = { organizationId, userId, skillId }
    await tx.skillEstimate.upsert({
      where: { organizationId_userId_skillId: key },
      create: { ...key, ...data },
      update: data,
    })
  }
}
