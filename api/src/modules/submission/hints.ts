import DataLoader from 'dataloader'
import type { StagedHint } from '@skillgrad/exercises/contract'
import { Refusal } from '../../graphql/refusal.js'
import type { Tenant } from '../../tenant.js'
import { uuidOf } from '../../uuid.js'
import { auditBy } from '../audit/record-event.js'
import { criteriaOf, learnerMessage } from './grading-facts.js'
import type { Hint } from './grading.type.js'
import { gradingBodyLoader, type SubmissionRow } from './submission.repository.js'

/** What a hint belongs to: a criterion by its id, or, as null, the learner's error that left nothing to score. */
export type HintOwner = string | null

/** A hint as far as it is open; null where there is none. */
export async function openHint(tenant: Tenant, row: SubmissionRow, owner: HintOwner): Promise<Hint | null> {
  const found = await findHint(tenant, row, owner)
  if (!found) return null
  const open = await tenant.use(openStagesLoader).load({ submissionId: row.id, owner })
  const stages = stagesOf(found.hint).map((stage) => stage[tenant.locale])
  return { id: found.id, stages: stages.slice(0, open), totalStages: stages.length }
}

/** Opens the next stage of a hint. */
export async function revealHint(tenant: Tenant, row: SubmissionRow, owner: HintOwner): Promise<void> {
  const found = await findHint(tenant, row, owner)
  if (!found) throw new Refusal('NO_MORE_HINTS', ['criterion'])
  const of = { submissionId: row.id, owner }
  const open = await tenant.use(openStagesLoader).load(of)
  if (open >= stagesOf(found.hint).length) throw new Refusal('NO_MORE_HINTS', ['criterion'])
  await tenant.db.write((tx) =>
    auditBy(tx, tenant, {
      id: stageId(of, open + 1),
      action: 'hint.revealed',
      subjectType: 'submission',
      subjectId: row.id,
      details: { criterion: owner, stage: open + 1 },
    }),
  )
}

async function findHint(
  tenant: Tenant,
  row: SubmissionRow,
  owner: HintOwner,
): Promise<{ id: string; hint: StagedHint } | null> {
  const id = owner === null ? errorHintId(tenant, row) : await criterionHintId(tenant, row, owner)
  const hint = id ? tenant.catalogue.exerciseBySlug.get(row.exerciseSlug)?.definition.hints[id] : undefined
  return id && hint ? { id, hint } : null
}

function errorHintId(tenant: Tenant, { grading }: SubmissionRow): string | null {
  return grading && learnerMessage(grading, tenant.locale).hintId
}

async function criterionHintId(
  tenant: Tenant,
  row: SubmissionRow,
  criterion: string,
): Promise<string | null> {
  if (!row.grading) return null
  const { criteria } = await tenant.use(gradingBodyLoader).load(row.grading.id)
  return criteriaOf(criteria).find(({ id }) => id === criterion)?.hintId ?? null
}

/** From a nudge to nearly the answer. */
function stagesOf(hint: StagedHint): readonly StagedHint['nudge'][] {
  return [hint.nudge, hint.explanation, hint.nearSolution]
}

interface OwnedHint {
  submissionId: string
  owner: HintOwner
}

/**
 * How many stages of a hint are open: the first always is, each further one is an entry of the audit trail. The entry's
 * id says what it opens, so asking is a look-up by primary key and opening twice is one entry.
 */
const openStagesLoader = (tenant: Tenant) =>
  new DataLoader(
    async (asked: readonly OwnedHint[]) => {
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
    { cacheKeyFn: (of) => `${of.submissionId} ${of.owner ?? ''}` },
  )

/** No criterion has an empty id, so the error's own hint takes that place. */
function stageId({ submissionId, owner }: OwnedHint, stage: number): string {
  return uuidOf(['hint', submissionId, owner ?? '', String(stage)])
}
