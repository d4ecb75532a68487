import DataLoader from 'dataloader'
import type { StagedHint } from '@skillgrad/exercises/contract'
import { Refusal } from '../../graphql/refusal.js'
import type { Tenant } from '../../tenant.js'
import { criteriaOf } from './grading-facts.js'
import { bodyLoader, type SubmissionRow } from './submission.repository.js'
import { uuidOf } from './submission.service.js'

/** From a nudge to nearly the answer. */
export function stagesOf(hint: StagedHint): readonly StagedHint['nudge'][] {
  return [hint.nudge, hint.explanation, hint.nearSolution]
}

export function hintFor(tenant: Tenant, row: SubmissionRow, hintId: string): StagedHint | null {
  return tenant.catalogue.exerciseBySlug.get(row.exerciseSlug)?.definition.hints[hintId] ?? null
}

/**
 * How many stages of a hint are open: the first always is, each further one is an entry of the audit trail. The entry's
 * id says what it opens, so asking is a look-up by primary key and opening twice is one entry.
 */
export const openStagesLoader = (tenant: Tenant) =>
  new DataLoader(
    async (asked: readonly { submissionId: string; criterion: string }[]) => {
      const ids = asked.flatMap((of) => [stageId(of, 2), stageId(of, 3)])
      const rows = await tenant.db.read((db) =>
        db.auditEvent.findMany({
          where: { organizationId: tenant.organization.id, id: { in: ids } },
          select: { id: true },
        }),
      )
      const opened = new Set(rows.map((row) => row.id))
      return asked.map((of) => 1 + [2, 3].filter((stage) => opened.has(stageId(of, stage))).length)
    },
    { cacheKeyFn: (of) => `${of.submissionId} ${of.criterion}` },
  )

/** Opens the next stage of a criterion's hint. */
export async function revealHint(tenant: Tenant, row: SubmissionRow, criterion: string): Promise<void> {
  const body = await tenant.use(bodyLoader).load(row.id)
  const result = criteriaOf(body.grading?.criteria ?? []).find((candidate) => candidate.id === criterion)
  const hint = result?.hintId ? hintFor(tenant, row, result.hintId) : null
  if (!hint) throw new Refusal('NO_MORE_HINTS', ['criterion'])
  const of = { submissionId: row.id, criterion }
  const open = await tenant.use(openStagesLoader).load(of)
  if (open >= stagesOf(hint).length) throw new Refusal('NO_MORE_HINTS', ['criterion'])
  await tenant.db.write((tx) =>
    tx.auditEvent.createMany({
      data: [
        {
          id: stageId(of, open + 1),
          organizationId: tenant.organization.id,
          actorId: tenant.userId,
          action: 'hint.revealed',
          subjectType: 'submission',
          subjectId: row.id,
          details: { criterion, stage: open + 1 },
        },
      ],
      skipDuplicates: true,
    }),
  )
}

function stageId(of: { submissionId: string; criterion: string }, stage: number): string {
  return uuidOf(['hint', of.submissionId, of.criterion, String(stage)])
}
