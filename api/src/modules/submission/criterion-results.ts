import type { Tenant } from '../../tenant.js'
import { criteriaOf } from './grading-facts.js'
import type { CriterionResult } from './grading.type.js'
import { openHint } from './hints.js'
import { bodyLoader, type SubmissionRow } from './submission.repository.js'

/** What each criterion came to, in declared order, with the hints that are open. */
export async function criterionResults(tenant: Tenant, row: SubmissionRow): Promise<CriterionResult[]> {
  const body = await tenant.use(bodyLoader).load(row.id)
  const declared = tenant.catalogue.exerciseBySlug.get(row.exerciseSlug)?.definition.criteria ?? []
  return Promise.all(
    criteriaOf(body.grading?.criteria ?? []).map(async (result) => {
      const criterion = declared.find((candidate) => candidate.id === result.id)
      return {
        id: result.id,
        title: criterion?.title[tenant.locale] ?? result.id,
        passed: result.passed,
        credit: result.credit,
        weight: criterion?.weight ?? 0,
        reason: result.reason[tenant.locale],
        hint: await openHint(tenant, row, result.id),
      }
    }),
  )
}
